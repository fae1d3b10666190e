using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Plumbline.Web.Components;

/// <summary>What is wrong with one field, and where it is.</summary>
/// <param name="FieldId">The id of the element to go to.</param>
/// <param name="Message">What is wrong and what to do, without what was typed.</param>
public sealed record FieldError(string FieldId, string Message)
{
    /// <summary>All errors of a form. The key of an error is the id of its element.</summary>
    public static ImmutableArray<FieldError> Of(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. state.SelectMany(entry => (entry.Value?.Errors ?? [])
                .Select(error => new FieldError(TagBuilder.CreateSanitizedId(entry.Key, "_"), error.ErrorMessage))),
        ];
    }
}
