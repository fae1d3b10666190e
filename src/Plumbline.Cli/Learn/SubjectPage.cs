using System.Collections.Immutable;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Learn;

/// <summary>Shows what Plumbline knows of one thing: words first, then numbers with their sources.</summary>
internal sealed class SubjectPage(Page page, KnowledgeBase knowledge)
{
    // In the order of reading; what a thing has no words for is left out.
    private static readonly ImmutableArray<string> Fields =
        ["plain", "what", "ask", "why", "reason", "do-now", "say", "feels", "for-whom", "first-steps", "harms", "ask-the-doctor"];

    private readonly SortedSet<string> _cited = new(StringComparer.Ordinal);

    /// <summary>Shows the thing.</summary>
    public void Show(Subject subject)
    {
        page.Strong(knowledge.Texts.Of(subject.Kind, subject.Id, "name"));
        page.Paragraph(subject.File);
        foreach (string field in Fields)
        {
            if (knowledge.Texts.Find(subject.Kind, subject.Id, field) is { } text)
            {
                page.Blank();
                page.Strong(Say("learn-" + field));
                foreach (string part in text.Split('\n'))
                {
                    page.Paragraph(part);
                }
            }
        }

        if (subject.Kind == "treatments" && knowledge.Treatments.TryGetValue(subject.Id, out Treatment? treatment))
        {
            Show(treatment);
        }

        ShowNumbers(subject);
        ShowSources();
    }

    private void Show(Treatment treatment)
    {
        Section("learn-found", treatment.Effects, effect =>
            $"{Name("outcomes", effect.Outcome)}, against {effect.Against}, in {effect.In}: {Words.Of(effect.Result)}{Cite(effect.Provenance)}");
        Section("learn-positions", treatment.Positions, position =>
            $"{Name("bodies", position.Body)}{(position.Year is { } year ? $" {year}" : "")}: {Words.Of(position)}, {position.Scope}{Cite(position.Provenance)}");
        Section("learn-first", treatment.Prerequisites, prerequisite => Words.Plain(prerequisite.Fact) + Cite(prerequisite.Provenance));
        Section("learn-care", treatment.ContraIndications, contra =>
            $"{(contra.Finding is { } finding ? Name("findings", finding) : Words.Plain(contra.Id))} ({Say(contra.IsHard ? "learn-hard" : "learn-soft")}){Cite(contra.Provenance)}");
        Section("learn-seeds", treatment.Says, says => $"seed {says.Seed}, row {says.Row}{(says.Interest is { } interest ? $" ({interest})" : "")}");
    }

    private void ShowNumbers(Subject subject)
    {
        ValuePlace[] values = [.. knowledge.Values.Where(value => value.File == subject.File)];
        if (subject.Kind == "findings")
        {
            // What a finding says of conditions stands in the files of the conditions.
            values = [.. values, .. knowledge.Values.Where(value => value.Subject == subject.Id && value.File.StartsWith("conditions/", StringComparison.Ordinal))];
        }

        Section("learn-numbers", values, value =>
        {
            string about = value.File == subject.File ? (value.Subject is { } other ? Name("findings", other) + ", " : "") : Name("conditions", Path.GetFileNameWithoutExtension(value.File)) + ", ";
            return $"{about}{Measure(value.Path)}: {value.Number}{Cite(value.Number.Provenance)}";
        });
    }

    // "odds/odds-ratio" is an odds ratio, and "frequency/value" a frequency.
    private static string Measure(string path)
    {
        string[] keys = path.Split('/');
        string[] told = [.. keys.Skip(1).Where((key, n) => key != "value" && (n + 2 >= keys.Length || !keys[n + 2].StartsWith(key, StringComparison.Ordinal)))];
        return Words.Plain(string.Join(' ', told.Length == 0 ? keys : told));
    }

    private void ShowSources()
    {
        if (_cited.Count == 0)
        {
            return;
        }

        page.Heading(Say("sources"));
        foreach (string id in _cited)
        {
            Source source = knowledge.Sources[id];
            string interest = source.Interest is { } gain ? $" [{gain}]" : "";
            page.Item($"{id}: {source.Citation} ({Say("read-" + Words.Of(source.Read))}){interest}");
        }
    }

    private void Section<T>(string heading, IReadOnlyCollection<T> items, Func<T, string> line)
    {
        if (items.Count == 0)
        {
            return;
        }

        page.Heading(Say(heading));
        foreach (T item in items)
        {
            page.Item(line(item));
        }
    }

    private string Cite(Provenance provenance)
    {
        if (provenance.Citation is not { } citation)
        {
            return $" [{Say("learn-judged")}: {provenance.Because}]";
        }

        _cited.Add(citation.Source);
        return $" [{citation.Source}, {citation.At}{(provenance.Read == ReadStatus.Recalled ? ", " + Say("read-recalled") : "")}]";
    }

    private string Name(string kind, string id) => knowledge.Texts.Find(kind, id, "name") ?? Words.Plain(id);

    private string Say(string id) => knowledge.Texts.Of("terminal", id, "text");
}
