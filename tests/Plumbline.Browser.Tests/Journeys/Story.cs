using System.Collections.Immutable;

namespace Plumbline.Browser.Tests.Journeys;

/// <summary>What somebody has to tell: made up for the test, one picture of one illness each.</summary>
/// <param name="Age">In years.</param>
/// <param name="Sex"><c>female</c> or <c>male</c>.</param>
/// <param name="Duration">How long, in the unit.</param>
/// <param name="Unit">A unit of the page.</param>
/// <param name="Places">Fields of the body map that are ticked, such as <c>pain-low-back</c>.</param>
/// <param name="Findings">Findings that are there. What is on a page and not in here is answered with no.</param>
internal sealed record Story(int Age, string Sex, int Duration, string Unit, ImmutableArray<string> Places, ImmutableHashSet<string> Findings)
{
    public static Story Sciatica { get; } = new(44, "male", 5, "Weeks",
        ["pain-buttock-left", "pain-back-thigh-left", "pain-calf-left", "pain-foot-top-left", "numb-foot-top-left"],
        ["onset-sudden", "onset-after-lifting", "worse-cough-sneeze", "worse-sitting", "quality-shooting", "quality-electric", "numbness", "better-lying", "worse-bending-forward"]);

    public static Story Stenosis { get; } = new(72, "female", 2, "Years",
        ["pain-low-back-middle", "pain-buttock-left", "pain-buttock-right", "pain-back-thigh-left", "pain-back-thigh-right", "pain-calf-left", "pain-calf-right"],
        ["onset-gradual", "walking-induced-leg-symptoms", "worse-walking", "worse-standing", "better-sitting", "better-leaning-forward", "better-rest", "leg-heaviness", "worse-walking-downhill"]);

    public static Story DiabeticNeuropathy { get; } = new(61, "male", 3, "Years",
        ["pain-toes-left", "pain-toes-right", "pain-sole-left", "pain-sole-right", "numb-toes-left", "numb-toes-right"],
        ["diabetes", "obesity", "onset-gradual", "quality-burning", "quality-tingling", "tingling", "numbness", "allodynia", "night-pain", "worse-touch", "dysaesthesia"]);

    public static Story PhantomLimb { get; } = new(55, "male", 8, "Months",
        ["missing-shin-right", "pain-foot-top-right"],
        ["amputation", "onset-after-surgery", "phantom-pain-in-missing-limb", "phantom-sensation", "quality-burning", "quality-cramping", "quality-electric"]);

    // Back pain for ten years and nothing that warns.
    public static Story TenYears { get; } = new(52, "male", 10, "Years",
        ["pain-low-back-middle"],
        ["onset-gradual", "worse-sitting", "worse-bending-forward", "better-moving", "quality-aching", "stiffness"]);

    // A stone in the kidney: pain in waves from the flank to the groin, with blood in the urine.
    public static Story SomethingElse { get; } = new(38, "male", 2, "Days",
        ["pain-flank-left", "pain-groin-left"],
        ["renal-stones", "onset-sudden", "quality-colicky", "quality-severe", "nausea", "vomiting", "haematuria", "better-nothing"]);
}
