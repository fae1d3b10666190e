using System.Collections.Immutable;
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

    internal string Chosen(int line) => Request.HasFormContentType ? Request.Form[Field(line)].ToString() : "";

    /// <summary>The name of the field of a line: its place, because names of lines may hold any sign.</summary>
    internal static string Field(int line) => $"line-{line}";

    public async Task<IActionResult> OnGetAsync() => await LookAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LookAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        Instrument instrument = Instrument!;
        var chosen = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (line, item) in instrument.Items.Index().Where(line => line.Item.Kind == InstrumentItemKind.Choice))
        {
            if (int.TryParse(Chosen(line), out int option) && option >= 0 && option < item.Options.Length)
            {
                chosen[item.LinkId] = item.Options[option].Code;
            }
        }

        if (chosen.Count == 0)
        {
            int first = instrument.Items.Index().First(line => line.Item.Kind == InstrumentItemKind.Choice).Index;
            Errors = [new($"{Field(first)}-first", words["official.nothing"])];
            return Page();
        }

        var round = new InstrumentRound(instrument.Id, clock.Today, chosen.ToImmutable());
        if (await person.ChangeAsync(record => record with { CheckIns = Bounded(record.CheckIns.With(round)) }) is null)
        {
            return Ended();
        }

        return InstrumentScore.IsAboveLowest(instrument, round, SelfHarmCodes) ? RedirectToPage("/Journal/CheckInHelp") : RedirectToPage("/Journal/Instrument");
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
        return Instrument is null ? RedirectToPage("/Journal/Instrument", new { done = "gone" }) : null;
    }

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
