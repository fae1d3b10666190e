using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Exchange.Documents;

/// <summary>What the answers say: who, how soon, warning signs, the pain, circumstances.</summary>
internal sealed class AnswerSections(KnowledgeBase knowledge, VisitFacts facts, VisitWords words)
{
    // A summary names the rules that decide; further ones at the same level add no haste.
    private const int MostRules = 6;

    private Answers Answers => facts.Person.Answers;

    /// <summary>Age and sex, as far as they are known.</summary>
    public string About()
    {
        Age? age = Answers.Age ?? facts.Person.History.Age;
        string? sex = (Answers.Sex == Sex.Unknown ? facts.Person.History.Sex : Answers.Sex) switch
        {
            Sex.Female => words.Say("sex-female"),
            Sex.Male => words.Say("sex-male"),
            _ => null,
        };
        return (age, sex) switch
        {
            ({ } years, { } known) => words.Say("age-sex", years.Years, known),
            ({ } years, null) => words.Say("age-only", years.Years),
            (null, { } known) => known,
            _ => "",
        };
    }

    /// <summary>How soon, and because of which answers; and that it is not settled, where answers are missing.</summary>
    public ImmutableArray<SummaryBlock> Urgency()
    {
        TriageResult triage = facts.Triage;
        var blocks = ImmutableArray.CreateBuilder<SummaryBlock>();

        // With safety questions open, "self-care" would be a reassurance that nobody can give.
        bool claimsTooMuch = triage is { Urgency: Plumbline.Urgency.SelfCare, IsSettled: false };
        if (!claimsTooMuch)
        {
            blocks.Add(new SummaryText(null, Level(triage.Urgency), TextWeight.Strong));
        }

        // Why a planned visit is worth it, the rest of the page says.
        string[] because = [.. triage.Fired.Where(rule => rule.Urgency == triage.Urgency && rule.Urgency > Plumbline.Urgency.Planned).Take(MostRules).Select(Because).Distinct(StringComparer.Ordinal)];
        if (because.Length > 0)
        {
            blocks.Add(new SummaryList(null, [.. because]));
        }

        if (!triage.IsSettled && triage.Urgency < Plumbline.Urgency.Emergency)
        {
            blocks.Add(new SummaryText(null, words.Say("not-settled"), claimsTooMuch ? TextWeight.Strong : TextWeight.Usual));
        }

        return blocks.ToImmutable();
    }

    /// <summary>Every warning sign that a person can be asked about, with what became of it: none is passed over in silence.</summary>
    public ImmutableArray<SummaryBlock> Flags()
    {
        // A rule for a planned visit is no warning sign.
        HashSet<string> inRules = [.. knowledge.RedFlags.Values.Where(rule => rule.Urgency > Plumbline.Urgency.Planned).SelectMany(rule => rule.When.Findings)];
        var pages = knowledge.Questions.Values.Where(question => question.Stage == QuestionStage.Safety && question.AskedOf == AskedOf.Person)
            .OrderBy(question => knowledge.Interview?.First.IndexOf(question.Id) is int place and >= 0 ? place : int.MaxValue);
        var signs = pages.SelectMany(page => page.Findings.Where(inRules.Contains).Select(finding => (finding, WasShown: facts.Person.Asked.Contains(page.Id, StringComparer.Ordinal))))
            .DistinctBy(sign => sign.finding).ToList();
        SummaryText? Line(string field, Func<(string Finding, bool WasShown), bool> belongs, TextWeight weight = TextWeight.Usual)
        {
            string[] names = [.. signs.Where(sign => belongs(sign)).Select(sign => words.Finding(sign.finding))];
            return names.Length == 0 ? null : new(words.Say(field), words.Join(names), weight);
        }

        SummaryText?[] lines =
        [
            Line("flags-present", sign => Answers[sign.Finding] == Answer.Present, TextWeight.Strong) ?? new(words.Say("flags-present"), words.Say(signs.All(sign => Answers[sign.finding] == Answer.Absent) ? "none" : "flags-none")),
            Line("flags-unsure", sign => Answers[sign.Finding] == Answer.NotSure),
            Line("flags-absent", sign => Answers[sign.Finding] == Answer.Absent, TextWeight.Aside),
            Line("flags-open", sign => Answers[sign.Finding] == Answer.Unanswered && sign.WasShown, TextWeight.Aside),
            Line("flags-never", sign => Answers[sign.Finding] == Answer.Unanswered && !sign.WasShown, TextWeight.Aside),
        ];
        bool anyAnswer = signs.Any(sign => Answers[sign.finding] != Answer.Unanswered);
        return [.. lines.Skip(anyAnswer ? 0 : 1).OfType<SummaryText>()];
    }

    /// <summary>Where, since when, how it began, what it is like, and how it is now.</summary>
    public ImmutableArray<SummaryBlock> Pain()
    {
        var blocks = ImmutableArray.CreateBuilder<SummaryBlock>();
        if (!facts.Person.BodyMap.IsEmpty)
        {
            string places = words.Join(facts.Person.BodyMap.Select(Mark));
            blocks.Add(new SummaryFigure(
                words.Say("figure", places),
                facts.Person.BodyMap,
                [.. BodyFigure.All.Where(figure => figure.View is BodyView.Front or BodyView.Back).Select(figure => new FigureView(figure, words.Say($"figure-{figure.View.ToString().ToLowerInvariant()}")))]));
            blocks.Add(new SummaryText(words.Say("where"), places));
        }

        if (Answers.Duration is { } duration)
        {
            var (count, unit) = duration.Rounded();
            blocks.Add(new SummaryText(words.Say("since"), words.Say($"since-{unit.ToString().ToLowerInvariant()}", words.Number(count))));
        }

        bool marked = !facts.Person.BodyMap.IsEmpty;
        blocks.AddRange(Groups(question => question.Stage is QuestionStage.Story or QuestionStage.Feeling || (question.Stage == QuestionStage.Body && !marked)));
        if (facts.Person.History.CheckIns.Where(entry => entry.On <= facts.Today && entry.Pain is not null).MaxBy(entry => entry.On) is { Pain: { } pain } latest)
        {
            blocks.Add(new SummaryText(words.Say("now"), words.Say("now-on", words.Say("now-pain", words.Number(pain.Points)), words.Day(latest.On))));
        }

        if (Diary() is { } diary)
        {
            blocks.Add(new SummaryText(words.Say("diary"), diary));
        }

        return blocks.Count > 0 ? blocks.ToImmutable() : [new SummaryText(null, words.Say("nobody-asked"))];
    }

    // The last window of days that has enough entries, beside the one at the start, with the interval of the difference.
    private string? Diary()
    {
        var rules = CourseRules.Of(knowledge.Care);
        PainCourse course = facts.Course.Between(DateOnly.MinValue, facts.Today);
        if (course.Running(rules).LastOrDefault(window => window.Mean is not null) is not { Mean: { } mean } latest)
        {
            return null;
        }

        string now = words.Say("diary-mean", Rounded(mean.Points), words.Day(latest.From), words.Day(latest.To), latest.Days);
        DateOnly? began = facts.Person.History.Treatments.Select(fact => (DateOnly?)fact.Started).Min();
        if (course.Baseline(rules, began) is not { } start || start.To >= latest.From)
        {
            return now;
        }

        var change = PainChange.Of(course, (start.From, start.To), (latest.From, latest.To), rules);
        return change is { Points: { } points, Low: { } low, High: { } high }
            ? words.Join([now, words.Say("diary-change", words.Day(start.From), words.Day(start.To), Signed(points.Points), Signed(low.Points), Signed(high.Points))])
            : now;
    }

    private string Rounded(double points) => words.Number(Math.Round(points, 1));

    private string Signed(double points) => points < 0 ? "−" + Rounded(-points) : "+" + Rounded(points);

    /// <summary>Circumstances, illnesses, signs on examination, diagnoses and scans.</summary>
    public ImmutableArray<SummaryBlock> Background()
    {
        var history = facts.Person.History;
        var blocks = ImmutableArray.CreateBuilder<SummaryBlock>();
        blocks.AddRange(Groups(question => question.Stage is QuestionStage.Context or QuestionStage.Tests));
        void Add(string field, IEnumerable<string> things)
        {
            string[] shown = [.. things.Distinct(StringComparer.Ordinal)];
            if (shown.Length > 0)
            {
                blocks.Add(new SummaryText(words.Say(field), words.Join(shown)));
            }
        }

        // What no question asks, but a record holds; answers of another version of the knowledge among it.
        HashSet<string> asked = [.. knowledge.Questions.Values.SelectMany(question => question.Findings)];
        Add("facts", history.Conditions.Concat(Answers.Findings.Where(answer => !asked.Contains(answer.Key))).Where(fact => fact.Value == Answer.Present && Answers[fact.Key] != Answer.Present | !asked.Contains(fact.Key)).Select(fact => words.Finding(fact.Key)));
        Add("diagnosed", history.Diagnoses.Where(fact => fact.On <= facts.Today).OrderByDescending(fact => fact.On).Select(fact => words.Say("because", words.Condition(fact.Condition), words.Day(fact.On))));
        Add("scans", history.Imaging.Where(fact => fact.On <= facts.Today).OrderByDescending(fact => fact.On).Select(fact => words.Say("because", words.Word(fact.Shows), words.Day(fact.On))));
        Add("seen", history.Assessments.Where(fact => fact.On <= facts.Today).OrderByDescending(fact => fact.On).Select(fact => words.Say("because", words.Word(fact.Kind), words.Day(fact.On))));
        return blocks.ToImmutable();
    }

    private IEnumerable<SummaryBlock> Groups(Func<Question, bool> belongs)
    {
        foreach (Question question in knowledge.Questions.Values.Where(belongs).OrderBy(question => question.Stage))
        {
            string[] said =
            [
                .. question.Findings.Where(finding => Answers[finding] == Answer.Present).Select(words.Finding),
                .. question.Findings.Where(finding => Answers[finding] == Answer.NotSure).Select(finding => words.Say("unsure", words.Finding(finding))),
            ];
            if (said.Length > 0)
            {
                yield return new SummaryText(words.Find($"group-{question.Id}") ?? words.Say("group-other"), words.Join(said));
            }
        }
    }

    private string Mark(BodyMark mark)
    {
        string region = words.Region(mark.Region);
        string place = mark.Side == BodySide.Middle ? region : words.Say("place-side", region, words.Say($"side-{mark.Side.ToString().ToLowerInvariant()}"));
        string kind = words.Say($"mark-{mark.Kind.ToString().ToLowerInvariant()}", place);
        return mark.Qualities.IsEmpty ? kind : words.Say("mark-with", kind, string.Join(", ", mark.Qualities.Select(words.Finding)));
    }

    private string Level(Urgency urgency) => words.Text("triage", Id(urgency), "name") ?? Id(urgency);

    private static string Id(Urgency urgency) => urgency switch
    {
        Plumbline.Urgency.Emergency => "emergency",
        Plumbline.Urgency.SameDay => "same-day",
        Plumbline.Urgency.TwoWeeks => "two-weeks",
        Plumbline.Urgency.Planned => "planned",
        _ => "self-care",
    };

    // A clinician reads what is feared and the signs of it; the person reads why, in the words of the rule.
    private string Because(FiredRule rule)
    {
        string signs = words.Join(rule.Because.Where(knowledge.Findings.ContainsKey).Select(words.Finding));
        string what = words.Reader == VisitReader.Person
            ? words.Text("red-flags", rule.Rule, "reason") ?? ""
            : string.Join(", ", rule.Suspects.Select(words.Condition));
        return what.Length == 0 ? signs : signs.Length == 0 ? what : words.Reader == VisitReader.Person ? what : words.Say("because", what, signs);
    }
}
