using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web;

/// <summary>A sign that cannot wait, in a few words.</summary>
/// <param name="Rule">The emergency rule that it stands for; its own words say what to do and why.</param>
/// <param name="Words">The sign as a person would say it.</param>
public sealed record DangerSign(string Rule, string Words);

/// <summary>The handful of signs that everybody is told before any question: the texts <c>pages</c> <c>danger-sign-…</c>, in the order of their ids.</summary>
public sealed class DangerSigns(KnowledgeBase knowledge, PageWords words)
{
    private const string Prefix = "danger-sign-";

    private readonly ImmutableArray<(string Id, string Rule)> _signs =
    [
        .. knowledge.Texts.All.Select(text => text.Key)
            .Where(key => key.Kind == "pages" && key.Language == Texts.FirstLanguage && key.Id.StartsWith(Prefix, StringComparison.Ordinal))
            .Where(key => knowledge.RedFlags.TryGetValue(key.Field, out RedFlag? rule) && rule.Urgency == Urgency.Emergency)
            .Select(key => (key.Id, key.Field)),
    ];

    /// <summary>The signs in the language of this request.</summary>
    public IEnumerable<DangerSign> All => _signs.Select(sign => new DangerSign(sign.Rule, words[$"{sign.Id}.{sign.Rule}"]));
}
