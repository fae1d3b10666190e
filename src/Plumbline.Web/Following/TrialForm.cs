using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Plumbline.Journal;
using Plumbline.Web.Components;
using Plumbline.Web.Pages.Trials;
using Plumbline.Web.Planning.Entries;

namespace Plumbline.Web.Following;

/// <summary>Reads the forms of the diaries of trials and blocks.</summary>
internal sealed class TrialForm(IFormCollection form, PageWords words, DateTimeOffset now, TimeZoneInfo zone)
{
    private const int MostTime = 12;
    private const int MostTyped = 300;

    // What the forms ask, in their order; what else a form may carry is not the person's.
    private static readonly string[] Fields = ["signs", "pain", "reached", "sleep", "medicine", "events", "day", "time", "ended", "goal-met", "harm", "check-day", "check-relief", "trouble"];

    private static readonly string[] Times = ["H:mm", "H.mm", "h:mm tt", "h:mmtt", "h tt", "htt"];

    private readonly EntryReader _reader = new(form.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), DateOnly.FromDateTime(now.DateTime));

    /// <summary>What has to be mended.</summary>
    public ImmutableArray<FieldError> Errors => [.. _reader.Faults.Select(fault => new FieldError(fault.Field, words[fault.Phrase]))];

    /// <summary>What was typed, to be shown again; what is far longer than any answer is not.</summary>
    public string Typed(string field) => _reader.Typed(field) is { Length: <= MostTyped } typed ? typed : "";

    /// <summary>What the form is about, as it carried it hidden; empty where it carried nothing.</summary>
    public string Which => _reader.Typed(DiaryPage.WhichField);

    /// <summary>All that was typed, chosen and ticked, as words: to be copied where it could not be written down.</summary>
    public IEnumerable<(string Label, string Said)> Lines()
    {
        foreach (string field in Fields.Where(form.ContainsKey))
        {
            string said = string.Join(", ", form[field].OfType<string>().Select(value => value.Trim()).Where(value => value.Length is > 0 and <= MostTyped).Select(value => Word(field, value)));
            if (said.Length > 0)
            {
                yield return (words.Find($"trials.lost-{field}") ?? words[$"trials.{field}"], said);
            }
        }
    }

    /// <summary>What was ticked of a list.</summary>
    public ImmutableSortedSet<string> Ticked(string field, IEnumerable<string> known) =>
        form.TryGetValue(field, out StringValues values) ? [.. known.Where(id => values.Contains(id))] : [];

    /// <summary>Pain, 0 to 10; a fault where it must be said and was not.</summary>
    public PainScore? Pain(string field, bool required)
    {
        double? points = _reader.OutOfTen(new(field, EntryFieldKind.OutOfTen));
        if (points is null && required && !_reader.Faults.Any(fault => fault.Field == field))
        {
            _reader.Fault(field, "trials.wrong-pain");
        }

        return points is { } known ? PainScore.Of(known) : null;
    }

    /// <summary>A share that was chosen as so many out of ten.</summary>
    public Share? Tenths(string field) => _reader.Tenths(new(field, EntryFieldKind.OutOfTen));

    /// <summary>Yes or no; null for not sure and not said.</summary>
    public bool? YesNo(string field) => _reader.YesNo(new(field, EntryFieldKind.YesNo));

    /// <summary>A short text.</summary>
    public string Line(string field) => _reader.Line(new(field, EntryFieldKind.Line)) ?? "";

    /// <summary>A short text that must be there.</summary>
    public string Line(string field, string missing)
    {
        string line = Line(field);
        if (line.Length == 0)
        {
            _reader.Fault(field, missing);
        }

        return line;
    }

    /// <summary>One of a list; null where none was chosen.</summary>
    public string? Choice(string field, IEnumerable<string> known) => known.FirstOrDefault(id => id == _reader.Typed(field));

    /// <summary>One of a list, or a fault.</summary>
    public string? Choice(string field, IEnumerable<string> known, string missing)
    {
        string? chosen = Choice(field, known);
        if (chosen is null)
        {
            _reader.Fault(field, missing);
        }

        return chosen;
    }

    /// <summary>How something was against before.</summary>
    public AgainstBefore Against(string field) => Enum.TryParse(_reader.Typed(field), ignoreCase: true, out AgainstBefore said) && Enum.IsDefined(said) ? said : AgainstBefore.NotSaid;

    /// <summary>A day; today where nothing was typed.</summary>
    /// <param name="field">The field.</param>
    /// <param name="ahead">How many days it may lie ahead.</param>
    public DateOnly Day(string field, int ahead = 0)
    {
        DateOnly today = DateOnly.FromDateTime(now.DateTime);
        var (day, wrong) = TypedDay.Read(_reader.Typed(field), today.AddDays(ahead));
        if (wrong is not null)
        {
            _reader.Fault(field, wrong);
        }

        return day ?? today;
    }

    /// <summary>A moment, to the minute; now where nothing was typed. It is not in the future.</summary>
    public DateTimeOffset Moment(string dayField, string timeField)
    {
        DateOnly day = Day(dayField);
        string typed = _reader.Typed(timeField);
        var minute = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), now.Offset);
        if (typed.Length == 0 && _reader.Typed(dayField).Length == 0)
        {
            return minute;
        }

        TimeOnly time = TimeOnly.FromTimeSpan(minute.TimeOfDay);
        if (typed.Length > 0 && (typed.Length > MostTime || !TimeOnly.TryParseExact(typed, Times, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out time)))
        {
            _reader.Fault(timeField, "trials.wrong-time");
            return minute;
        }

        DateTimeOffset at = LocalMoment.Of(day, time, zone).At;
        if (at > now && _reader.Faults.IsEmpty)
        {
            _reader.Fault(timeField, "trials.wrong-later");
        }

        return at;
    }

    /// <summary>Notes something wrong.</summary>
    public void Fault(string field, string phrase) => _reader.Fault(field, phrase);

    // What a page offers to choose from has words; what was typed is its own.
    private string Word(string field, string value) => (field, value) switch
    {
        ("signs", _) => words.Of("findings", value, "ask") ?? value,
        ("events", _) => words.Find($"trial-event-{value}.name") ?? value,
        ("pain", _) => words.Say("entry.out-of-ten", value),
        ("sleep", "Better" or "Same" or "Worse") => words[$"trials.{value.ToLowerInvariant()}"],
        ("medicine", "Better") => words["trials.less"],
        ("medicine", "Worse") => words["trials.more"],
        ("medicine", "Same") => words["trials.same"],
        (_, "yes" or "no" or "unsure") => words[$"entry.{value}"],
        _ => value,
    };
}
