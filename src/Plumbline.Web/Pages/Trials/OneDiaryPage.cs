using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Web.Pages.Assess;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Trials;

/// <summary>The page of one diary, or of one that is begun.</summary>
/// <remarks>The address says which diary it is by its number, never what it is about. Each form carries its identity, so that it is written into that diary or into none.</remarks>
/// <typeparam name="TDiary">The kind of diary.</typeparam>
public abstract class OneDiaryPage<TDiary>(CurrentPerson person, PersonClock clock, PageWords words, AssessSteps steps) : DiaryPage(person, clock, words, steps)
    where TDiary : class
{
    /// <summary>Which diary; null to begin one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    internal TDiary? Diary { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ?? Page();

    /// <summary>The diaries of this kind, each with its number and its identity.</summary>
    private protected abstract IEnumerable<(int Number, string Identity, TDiary Diary)> In(PersonRecord record);

    /// <summary>The record with a diary in the place of the one of its number, or added, and with the history that the plan reads: both are saved as one.</summary>
    private protected abstract PersonRecord Saved(PersonRecord record, TDiary diary);

    /// <summary>The record without a diary and without what it came to.</summary>
    private protected abstract PersonRecord Without(PersonRecord record, TDiary diary);

    /// <summary>Says that the diary of the form is not here any more.</summary>
    private protected abstract Task<IActionResult> LostAsync();

    /// <summary>Takes the diary away, and what it came to with it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await FindAsync() is { } gone)
        {
            return gone;
        }

        var (saved, there) = await SaveAsync("trials.said-removed", record => Newest(record) is { } diary ? Without(record, diary) : null);
        return saved is null ? Ended() : there ? RedirectToPage("/Trials/Index") : await LostAsync();
    }

    /// <summary>Changes the diary of the form.</summary>
    private protected async Task<IActionResult> ChangeAsync(string said, Func<TDiary, TDiary> change)
    {
        if (Diary is null && await FindAsync() is { } gone)
        {
            return gone;
        }

        var (saved, there) = await SaveAsync(said, record => Newest(record) is { } diary ? Saved(record, change(diary)) : null);
        return saved is null ? Ended() : there ? Here() : await LostAsync();
    }

    /// <summary>Finds the person and the diary, and reads the form.</summary>
    /// <returns>Where to go instead; null where all of it is there.</returns>
    private protected async Task<IActionResult?> FindAsync()
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

        var (_, identity, diary) = In(Person).FirstOrDefault(each => each.Number == number);
        Diary = diary;
        return IsAboutAnother(identity) ? await LostAsync() : Diary is null ? NotThere() : null;
    }

    /// <summary>The diary that the form was about, as another window may have left it.</summary>
    private protected TDiary? Newest(PersonRecord record) => In(record).FirstOrDefault(each => each.Identity == Sent?.Which).Diary;

    /// <summary>To this page, with what is on the record now.</summary>
    private protected RedirectToPageResult Here() => RedirectToPage(new { number = Number });
}
