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
public sealed class BlockModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, PageWords words, AssessSteps steps) : OneDiaryPage<BlockDiary>(person, clock, words, steps)
{
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

    private protected override IEnumerable<(int Number, string Identity, BlockDiary Diary)> In(PersonRecord record) => record.Trials.Blocks.Select(diary => (diary.Number, diary.Identity, diary));

    // A closed diary that is changed changes its result.
    private protected override PersonRecord Saved(PersonRecord record, BlockDiary diary) =>
        record with { Trials = record.Trials.With(diary), History = diary.Closed ? diary.In(record.History, Figures.Course(diary)) : record.History };

    private protected override PersonRecord Without(PersonRecord record, BlockDiary diary) => record with
    {
        Trials = record.Trials with { Blocks = record.Trials.Blocks.Remove(diary) },
        History = diary.Closed ? record.History with { Blocks = [.. record.History.Blocks.Where(block => !diary.IsOf(block))] } : record.History,
    };

    private protected override Task<IActionResult> LostAsync()
    {
        var signs = new TrialSigns(knowledge);
        return LoseAsync(signs.OfBlock, (record, told) => signs.WithBlock(record, told, 0, Now));
    }

    // A diary is begun once for each target and moment.
    private static BlockDiary? Same(PersonRecord record, BlockDiary diary) => record.Trials.Blocks.FirstOrDefault(known => known.Target == diary.Target && known.At.EqualsExact(diary.At));
}
