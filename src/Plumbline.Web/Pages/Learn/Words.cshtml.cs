using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Knowledge;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The words of the field in plain words, one letter a page.</summary>
public sealed class WordsModel(KnowledgeBase knowledge) : PageModel
{
    /// <summary>All terms by letter.</summary>
    public ImmutableSortedDictionary<char, ImmutableArray<GlossaryTerm>> Terms { get; private set; } = ImmutableSortedDictionary<char, ImmutableArray<GlossaryTerm>>.Empty;

    /// <summary>The letter that is open.</summary>
    public char Letter { get; private set; }

    public IActionResult OnGet(string? letter)
    {
        string language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        Terms = Glossary.Of(knowledge.Texts, knowledge.Texts.Languages.Contains(language) ? language : Texts.FirstLanguage);
        Letter = letter is null ? Terms.Keys.First() : char.ToUpperInvariant(letter[0]);
        return Terms.ContainsKey(Letter) ? Page() : NotFound();
    }
}
