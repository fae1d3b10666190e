using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components;
using Plumbline.Web.Following;
using Plumbline.Web.Pages.Assess;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Trials;

/// <summary>The diary of the hours after a test block, what it came to, and what it says together with others at the same place.</summary>
public sealed class BlockModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, PageWords words, AssessSteps steps) : DiaryPage(person, clock, words, steps)
{
    /// <summary>Which diary; null to begin one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    internal BlockDiary? Diary { get; private set; }

    internal BlockFigures Figures => new(knowledge.Care);

    internal BlockCourse Course => Figures.Course(Diary!);

    internal ImmutableArray<string> Signs => new TrialSigns(knowledge).OfBlock;

    internal IReadOnlyList<Choice> Targets => [.. knowledge.Care.Vocabulary.BlockTargets.Select(target => new Choice(target, Phrases[$"word-{target}.name"]))];

    internal IReadOnlyList<Choice> Anaesthetics => [.. Figures.Anaesthetics.Select(name => new Choice(name, Phrases[$"anaesthetic-{name}.name"]))];

    /// <summary>The other diaries of the same target and place, with what both say together.</summary>
    internal IEnumerable<(BlockDiary Other, BlockAgreement Agreement)> Pairs =>
        from other in Person.Trials.Blocks
        where other.Target == Diary!.Target && other.Number != Diary.Number && string.Equals(other.Site, Diary.Site, StringComparison.OrdinalIgnoreCase)
        orderby other.At
        select (other, Figures.Agreement(Diary!, other));

    /// <summary>Whether an agreement of two blocks is one of how long they lasted, so that a word about that is due.</summary>
    internal static bool IsAboutTime(BlockAgreement agreement) => agreement is BlockAgreement.BothPositiveInOrder or BlockAgreement.BothPositiveOutOfOrder;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ?? Page();

    /// <summary>Begins a diary.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is { } gone)
        {
            return gone;
        }

        string? target = Sent!.Choice("target", knowledge.Care.Vocabulary.BlockTargets, "trials.wrong-target");
        string site = Sent.Line("site");
        string? anaesthetic = Sent.Choice("anaesthetic", Figures.Anaesthetics);
        DateTimeOffset at = Sent.Moment("day", "time");
        PainScore? before = Sent.Pain("before", required: true);
        if (before?.Points == 0)
        {
            Sent.Fault("before", "trials.wrong-none");
        }

        if (Person.Trials.Blocks.Length >= PersonTrials.Most)
        {
            Sent.Fault("target", "trials.wrong-many");
        }

        if (!Sent.Errors.IsEmpty || target is null || before is not { } pain)
        {
            Errors = Sent.Errors;
            return Page();
        }

        var diary = new BlockDiary { Target = target, Site = site, Anaesthetic = anaesthetic, At = at, Before = pain };
        var (saved, _) = await SaveAsync("trials.said-begun", record => Same(record, diary) is not null || record.Trials.Blocks.Length >= PersonTrials.Most ? record : record with { Trials = record.Trials.With(diary) });
        return saved is null ? Ended() : Same(saved, diary) is { } begun ? RedirectToPage("/Trials/Block", new { number = begun.Number }) : RedirectToPage("/Trials/Index");
    }

    /// <summary>Writes down the pain.</summary>
    public async Task<IActionResult> OnPostEntryAsync()
    {
        if (await FindAsync() is { } gone)
        {
            return gone;
        }

        DateTimeOffset at = Sent!.Moment("day", "time");
        PainScore? pain = Sent.Pain("pain", required: true);
        if (at <= Diary!.At && Sent.Errors.IsEmpty)
        {
            Sent.Fault("time", "trials.wrong-before");
        }

        if (!Sent.Errors.IsEmpty || pain is not { } points)
        {
            Errors = Sent.Errors;
            return Page();
        }

        return await ChangeAsync("trials.said-entry", diary => diary.Entries.Length >= BlockDiary.MostEntries ? diary : diary.With(new BlockEntry(at, points)));
    }

    /// <summary>A danger sign after the block.</summary>
    public async Task<IActionResult> OnPostSignsAsync()
    {
        if (await FindAsync() is { } gone)
        {
            return gone;
        }

        var signs = Sent!.Ticked("signs", Signs);
        if (signs.IsEmpty)
        {
            return Here();
        }

        var (saved, _) = await SaveAsync("trials.said-sign", record => new TrialSigns(knowledge).WithBlock(record, signs, Newest(record)?.Number ?? 0, Now));
        return saved is null ? Ended() : AfterSigns(saved, Here());
    }

    /// <summary>Takes an entry away.</summary>
    public Task<IActionResult> OnPostTakeAwayAsync(string? at) => ChangeAsync("trials.said-away", diary => Carried(at) is { } moment ? diary.Without(moment) : diary);

    /// <summary>Closes the diary: its result goes into the history that the plan reads.</summary>
    public Task<IActionResult> OnPostCloseAsync() => ChangeAsync("trials.said-closed", diary => diary with { Closed = true });

    /// <summary>Takes the diary away, and its result with it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await FindAsync() is { } gone)
        {
            return gone;
        }

        var (saved, there) = await SaveAsync("trials.said-removed", record => Newest(record) is not { } diary ? null : record with
        {
            Trials = record.Trials with { Blocks = record.Trials.Blocks.Remove(diary) },
            History = diary.Closed ? record.History with { Blocks = [.. record.History.Blocks.Where(block => !diary.IsOf(block))] } : record.History,
        });
        return saved is null ? Ended() : there ? RedirectToPage("/Trials/Index") : await LostAsync();
    }

    // A closed diary that is changed changes its result: both are saved as one.
    private async Task<IActionResult> ChangeAsync(string said, Func<BlockDiary, BlockDiary> change)
    {
        if (Diary is null && await FindAsync() is { } gone)
        {
            return gone;
        }

        var (saved, there) = await SaveAsync(said, record =>
        {
            if (Newest(record) is not { } known)
            {
                return null;
            }

            BlockDiary diary = change(known);
            return record with { Trials = record.Trials.With(diary), History = diary.Closed ? diary.In(record.History, Figures.Course(diary)) : record.History };
        });
        return saved is null ? Ended() : there ? Here() : await LostAsync();
    }

    // A diary is begun once for each target and moment.
    private static BlockDiary? Same(PersonRecord record, BlockDiary diary) => record.Trials.Blocks.FirstOrDefault(known => known.Target == diary.Target && known.At.EqualsExact(diary.At));

    // The diary that the form was about, as another window may have left it.
    private BlockDiary? Newest(PersonRecord record) => record.Trials.Blocks.FirstOrDefault(known => known.Identity == Sent?.Which);

    private RedirectToPageResult Here() => RedirectToPage("/Trials/Block", new { number = Number });

    private Task<IActionResult> LostAsync()
    {
        var signs = new TrialSigns(knowledge);
        return LoseAsync(signs.OfBlock, (record, told) => signs.WithBlock(record, told, 0, Now));
    }

    private async Task<IActionResult?> FindAsync()
    {
        if (!await KnowsAsync())
        {
            return Ended();
        }

        if (Number is not { } number)
        {
            // Only a diary that is begun comes without a number.
            return Sent is null || Sent.Which.Length == 0 ? null : await LostAsync();
        }

        Diary = Person.Trials.Blocks.FirstOrDefault(diary => diary.Number == number);
        return IsAboutAnother(Diary?.Identity) ? await LostAsync() : Diary is null ? NotThere() : null;
    }
}
