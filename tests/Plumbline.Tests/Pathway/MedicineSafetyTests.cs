using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Tests.Pathway;

public class MedicineSafetyTests
{
    private static readonly PlanRequest Today = new(AnyHistory.Today);

    // The pairs are those of the labels and of CDC 2022, recommendation 11.
    [Theory]
    [InlineData("oxycodone", "diazepam", "opioid-with-benzodiazepine", MedicineSeverity.High)]
    [InlineData("morphine", "pregabalin", "opioid-with-gabapentinoid", MedicineSeverity.High)]
    [InlineData("tramadol", "sertraline", "serotonin-and-opioid", MedicineSeverity.High)]
    [InlineData("naproxen", "apixaban", "anti-inflammatory-with-blood-thinner", MedicineSeverity.High)]
    [InlineData("tizanidine", "ciprofloxacin", "tizanidine-with-cyp1a2-inhibitor", MedicineSeverity.Contraindicated)]
    [InlineData("pethidine", "phenelzine", "opioid-with-maoi", MedicineSeverity.Contraindicated)]
    [InlineData("Ibuprofen", "lithium", "anti-inflammatory-with-watched-levels", MedicineSeverity.High)]
    public void Two_medicines_that_do_not_go_together_are_found_in_either_order(string left, string right, string interaction, MedicineSeverity severity)
    {
        foreach (string[] order in (string[][])[[left, right], [right, left]])
        {
            MedicineFinding finding = Assert.Single(Check(order), found => found.Id == interaction);

            Assert.Equal((severity, Truth.True, 2), (finding.Severity, finding.Holds, finding.Medicines.Length));
            Assert.NotEmpty(finding.Because);
        }
    }

    [Fact]
    public void One_medicine_does_not_interact_with_itself() =>
        Assert.DoesNotContain(Check("aspirin"), finding => finding.Kind == MedicineFindingKind.Interaction);

    [Fact]
    public void A_medicine_that_is_not_known_is_reported_and_never_passed_over() =>
        Assert.Equal(MedicineFindingKind.NotKnown, Assert.Single(Check("zorblaxin")).Kind);

    [Fact]
    public void A_condition_that_was_not_asked_makes_a_caution_unknown_and_not_absent()
    {
        Assert.Equal(Truth.Unknown, Caution(new(), "aspirin-sensitive-asthma"));
        Assert.Equal(Truth.True, Caution(With("aspirin-sensitive-asthma", Answer.Present), "aspirin-sensitive-asthma"));
        Assert.Null(Caution(With("aspirin-sensitive-asthma", Answer.Absent), "aspirin-sensitive-asthma"));

        static Truth? Caution(CareHistory history, string _) => Check(history with { Medicines = [new("ibuprofen")] }).FirstOrDefault(finding => finding.Id == "anti-inflammatory-and-asthma")?.Holds;
    }

    // 65 years is the age of the Beers list.
    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void Age_counts_from_65(int years, bool expected) => Assert.Equal(
        expected,
        Check(new CareHistory { Age = Age.Of(years), Medicines = [new("amitriptyline")] }).Any(finding => finding is { Id: "sedatives-in-later-life", Holds: Truth.True }));

    [Fact]
    public void Naloxone_is_named_from_fifty_milligrams_of_morphine_on()
    {
        Assert.Contains(Check(Morphine(50)), finding => finding is { Id: "naloxone-at-hand", Holds: Truth.True });
        Assert.DoesNotContain(Check(Morphine(49)), finding => finding is { Id: "naloxone-at-hand", Holds: Truth.True });

        static CareHistory Morphine(double dose) => new() { Medicines = [new("morphine", Dose.Of(dose, DoseUnit.MilligramsPerDay))] };
    }

    // How long a blood thinner is held is for clinicians: no text for people exists for it.
    [Fact]
    public void A_person_is_never_shown_for_how_long_a_blood_thinner_is_held() =>
        Assert.All(Shipped.Care.Procedures.Holds, hold => Assert.Null(Shipped.Knowledge.Texts.Find("medicines", hold.Id, "name")));

    // A public map calls 42463 clopidogrel and 6387 azathioprine; by CPIC they are pravastatin and lidocaine.
    [Fact]
    public void Codes_are_those_of_the_ingredient_lists_and_no_two_medicines_share_one()
    {
        Assert.Equal("32968", Shipped.Care.Medicines["clopidogrel"].RxNorm);
        Assert.Equal("6387", Shipped.Care.Medicines["lidocaine"].RxNorm);
        var codes = Shipped.Care.Medicines.Values.Select(medicine => medicine.RxNorm).OfType<string>().ToList();
        Assert.Equal(codes.Distinct(), codes);
    }

    // RF10: with thoughts of self-harm nothing is suggested; the person is brought to somebody.
    [Fact]
    public void With_thoughts_of_self_harm_no_medicine_is_suggested()
    {
        CarePlan plan = CarePathway.Plan(
            Shipped.Knowledge,
            With("suicidal-thoughts", Answer.Present) with { Consent = true, Age = Age.Of(40), Medicines = [] },
            Today with { Safety = new(Urgency.SelfCare, [], true) });

        Assert.Equal("crisis", plan.State);
        Assert.Empty(plan.Options);
    }

    private static CareHistory With(string fact, Answer answer) => new() { Conditions = CareHistory.Empty.Conditions.Add(fact, answer) };

    private static ImmutableArray<MedicineFinding> Check(CareHistory history) => MedicineSafety.Check(Shipped.Knowledge, history, Today);

    private static ImmutableArray<MedicineFinding> Check(params string[] medicines) => Check(new CareHistory { Medicines = [.. medicines.Select(name => new MedicineTaken(name))] });
}
