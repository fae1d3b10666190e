using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>One official questionnaire, to be filled in.</summary>
public sealed class InstrumentFillModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, PageWords words) : PageModel
{
    // Questions that ask for thoughts of death, by the codes that the knowledge has for them.
    private const string SelfHarmMeasure = "phq-9";
    private const string SelfHarmItem = "item 9";

    /// <summary>Which of the person's questionnaires, counted from 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    internal Instrument? Instrument { get; private set; }

    internal ImmutableArray<FieldError> Errors { get; private set; } = [];

    /// <summary>The lines that are there with the answers so far, by their names.</summary>
    internal IReadOnlySet<string> Asked { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether answers have just brought up lines that were not on the page before.</summary>
    internal bool HasMore { get; private set; }

    internal string Chosen(int line) => Request.HasFormContentType ? Request.Form[Field(line)].ToString() : "";

    /// <summary>The hidden fields: which questionnaire it is, and which of its lines were on the page.</summary>
    internal const string WhichField = "which", ShownField = "shown";

    /// <summary>The lines that are on the page and can be answered, as the hidden field carries them.</summary>
    internal string Shown => string.Join(',', Instrument!.Items.Index().Where(line => line.Item.Kind == InstrumentItemKind.Choice && Asked.Contains(line.Item.LinkId)).Select(line => Text(line.Index)));

    private static string Text(int line) => line.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of the field of a line: its place, because names of lines may hold any sign.</summary>
    internal static string Field(int line) => $"line-{line}";

    public async Task<IActionResult> OnGetAsync() => await LookAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LookAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        // Another window may have taken one away, so that this place is another one's now.
        Instrument instrument = Instrument!;
        if (Request.Form[WhichField] != instrument.Id)
        {
            return RedirectToPage("/Journal/Instrument", new { done = "gone" });
        }

        var chosen = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (line, item) in instrument.Items.Index().Where(line => line.Item.Kind == InstrumentItemKind.Choice))
        {
            if (int.TryParse(Chosen(line), out int option) && option >= 0 && option < item.Options.Length)
            {
                chosen[item.LinkId] = item.Options[option].Code;
            }
        }

        HashSet<string> shown = [.. Request.Form[ShownField].ToString().Split(',')];
        Asked = instrument.Asked(chosen);
        HasMore = instrument.Items.Index().Any(line => line.Item.Kind == InstrumentItemKind.Choice && Asked.Contains(line.Item.LinkId) && !shown.Contains(Text(line.Index)));
        if (HasMore)
        {
            return Page();
        }

        if (chosen.Count == 0)
        {
            int first = instrument.Items.Index().First(line => line.Item.Kind == InstrumentItemKind.Choice).Index;
            Errors = [new($"{Field(first)}-first", words["official.nothing"])];
            return Page();
        }

        // What was chosen in a line that is not asked after all is not an answer. That of a question for thoughts of death leads to help all the same.
        bool aboveLowest = InstrumentScore.IsAboveLowest(instrument, new(instrument.Id, clock.Today, chosen.ToImmutable()), SelfHarmCodes);
        chosen.RemoveRange([.. chosen.Keys.Where(line => !Asked.Contains(line))]);
        var round = new InstrumentRound(instrument.Id, clock.Today, chosen.ToImmutable());
        if (await person.ChangeAsync(record => record with { CheckIns = Bounded(record.CheckIns.With(round)) }) is null)
        {
            return Ended();
        }

        return aboveLowest ? RedirectToPage("/Journal/CheckInHelp") : RedirectToPage("/Journal/Instrument");
    }

    private HashSet<string> SelfHarmCodes =>
        knowledge.Care.Measures.TryGetValue(SelfHarmMeasure, out Measure? measure)
            ? measure.Codes.Where(code => code.Of == SelfHarmItem).Select(code => code.Loinc).ToHashSet(StringComparer.Ordinal)
            : [];

    // Years of rounds: the oldest one makes room.
    private static PersonCheckIns Bounded(PersonCheckIns told) =>
        told.Rounds.Length <= PersonCheckIns.MostRounds ? told : told with { Rounds = told.Rounds.Remove(told.Rounds.MinBy(round => round.On)!) };

    private async Task<IActionResult?> LookAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        Instrument = Number >= 0 && Number < record.CheckIns.Instruments.Length ? record.CheckIns.Instruments[Number] : null;
        if (Instrument is not { } instrument)
        {
            return RedirectToPage("/Journal/Instrument", new { done = "gone" });
        }

        Asked = instrument.Asked(ImmutableDictionary<string, string>.Empty);
        return null;
    }

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
