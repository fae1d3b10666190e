using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Cli.Conversation;

/// <summary>Leads a person through the questions, one at a time, and stops at once for an emergency.</summary>
/// <param name="surroundings">Where the person sits.</param>
/// <param name="knowledge">The knowledge.</param>
/// <param name="next">The next question for these answers, none of those asked already; null when more would not change the plan.</param>
internal sealed class Interviewer(Surroundings surroundings, KnowledgeBase knowledge, Func<Answers, ImmutableHashSet<string>, Question?> next)
{
    private readonly Page _page = new(surroundings);
    private readonly Phrases _phrases = new(knowledge.Texts);
    private readonly TypedLines _lines = new(surroundings.Input);
    private readonly List<Step> _done = [];
    private readonly Queue<Step> _pending = new();
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>The answers so far.</summary>
    public Answers Answers { get; private set; } = Answers.None;

    /// <summary>Asks until there is a result to show, or the person stops.</summary>
    /// <param name="known">Answers from before.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <returns>Whether a result is wanted.</returns>
    public async Task<bool> AskAsync(Answers known, CancellationToken cancellation)
    {
        Answers = known;
        _page.Strong(_phrases.Say("welcome"));
        _page.Paragraph(_phrases.Say("privacy"));
        _page.Paragraph(_phrases.Say("danger"));
        if (!await SafeToGoOnAsync(cancellation))
        {
            return false;
        }

        while (NextStep() is { } step)
        {
            ReplyKind reply = await AskAsync(step, cancellation);
            switch (reply)
            {
                case ReplyKind.Result:
                    return true;
                case ReplyKind.Quit:
                    await SaveAsync(cancellation);
                    return false;
                case ReplyKind.Back:
                    GoBack(step);
                    break;
                case ReplyKind.Change:
                    PutBack(step);
                    await ChangeAsync(cancellation);
                    break;
                default:
                    _done.Add(step);
                    break;
            }

            if (!await SafeToGoOnAsync(cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Asks for a line; null at the end of input.</summary>
    public async Task<string?> LineAsync(string prompt, CancellationToken cancellation)
    {
        _page.Prompt(prompt);
        string? line = await _lines.NextAsync(cancellation);
        if (!surroundings.InputIsTerminal)
        {
            // What was typed is not on the page where it comes from a file, and the next line would be glued to the question.
            _page.Blank();
        }

        return line?.Trim();
    }

    /// <summary>Saves the answers where the person says.</summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            string? name = await LineAsync(_phrases.Say("save-where"), cancellation);
            if (string.IsNullOrEmpty(name))
            {
                _page.Paragraph(_phrases.Say("not-saved"));
                return;
            }

            if (AnswersFile.TryWrite(name, Answers))
            {
                _page.Paragraph(_phrases.Say("saved"));
                _page.Paragraph($"plumbline assess --resume {name}", indent: 2);
                return;
            }

            _page.Paragraph(_phrases.Say("save-failed"));
        }
    }

    // Asks one step until it is answered, skipped or left.
    private async Task<ReplyKind> AskAsync(Step step, CancellationToken cancellation)
    {
        StepPage.Show(_page, step, _done.Count + 1, Answers, _phrases);
        while (true)
        {
            string? line = await LineAsync(_phrases.Say("your-answer"), cancellation);
            if (line is null)
            {
                return ReplyKind.Quit;
            }

            Reply reply = ReplyReader.Read(line, step, Answers);
            switch (reply.Kind)
            {
                case ReplyKind.Answered:
                    Answers = reply.Answers!;
                    return reply.Kind;
                case ReplyKind.Skip:
                    Answers = step.Clear(Answers);
                    return reply.Kind;
                case ReplyKind.Why:
                    _page.Paragraph(_phrases.Step(step, "why") ?? _phrases.Say("no-why"));
                    break;
                case ReplyKind.Help:
                    StepPage.Help(_page, step, _phrases);
                    break;
                case ReplyKind.Back when _done.Count == 0:
                    _page.Paragraph(_phrases.Say("first"));
                    break;
                case ReplyKind.Change when _done.Count == 0:
                    _page.Paragraph(_phrases.Say("nothing-to-change"));
                    break;
                case ReplyKind.Unclear:
                    _page.Paragraph(_phrases.Say("unclear"));
                    StepPage.Help(_page, step, _phrases);
                    break;
                default:
                    return reply.Kind;
            }
        }
    }

    private Step? NextStep()
    {
        if (_pending.Count == 0 && next(Answers, _done.Select(step => step.Question.Id).ToImmutableHashSet(StringComparer.Ordinal)) is { } question)
        {
            foreach (Step step in Step.Of(question))
            {
                _pending.Enqueue(step);
            }
        }

        return _pending.Count > 0 ? _pending.Dequeue() : null;
    }

    private void GoBack(Step step)
    {
        Step before = _done[^1];
        _done.RemoveAt(_done.Count - 1);
        PutBack(before, step);
    }

    // The steps come next, before what was pending.
    private void PutBack(params ReadOnlySpan<Step> steps)
    {
        Step[] rest = [.. steps, .. _pending];
        _pending.Clear();
        foreach (Step step in rest)
        {
            _pending.Enqueue(step);
        }
    }

    private async Task ChangeAsync(CancellationToken cancellation)
    {
        _page.Blank();
        for (int i = 0; i < _done.Count; i++)
        {
            string mark = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2);
            _page.Item($"{_phrases.Step(_done[i], "ask")} {StepPage.Answered(_done[i], Answers, _phrases)}", mark, indent: 1);
        }

        string? line = await LineAsync(_phrases.Say("which"), cancellation);
        if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= _done.Count)
        {
            await AskAsync(_done[number - 1], cancellation);
        }
    }

    private async Task<bool> SafeToGoOnAsync(CancellationToken cancellation)
    {
        TriageResult triage = TriageRules.Assess(knowledge, Answers);
        FiredRule[] news = [.. triage.Fired.Where(rule => rule.Urgency >= Urgency.SameDay && _shown.Add(rule.Rule))];
        if (news.Length == 0)
        {
            return true;
        }

        UrgencyPage.Interrupt(_page, triage, news, _phrases);
        while (true)
        {
            string? line = await LineAsync(_phrases.Say("go-on"), cancellation);
            switch (line?.ToUpperInvariant())
            {
                case "GO":
                    return true;
                case null or "Q" or "QUIT":
                    await SaveAsync(cancellation);
                    return false;
            }
        }
    }
}
