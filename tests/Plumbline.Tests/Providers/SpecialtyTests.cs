using System.Text;
using Plumbline.Exchange.Directory;
using Plumbline.Knowledge;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Providers;

public class SpecialtyTests
{
    private static IEnumerable<Specialty> All => Shipped.Knowledge.Specialties.Values;

    [Fact]
    public void Every_code_has_the_form_of_the_taxonomy() =>
        Assert.All(All.SelectMany(specialty => specialty.Codes), code => Assert.True(SpecialtyCodes.IsCode(Encoding.ASCII.GetBytes(code)), code));

    [Fact]
    public void Every_state_is_one_of_the_pathway() =>
        Assert.All(All.SelectMany(specialty => specialty.States), state => Assert.Contains(Shipped.Care.States, known => known.Id == state));

    [Fact]
    public void No_two_specialties_stand_in_one_place() => Assert.Distinct(All.Select(specialty => specialty.Place));

    // What a person can do alone, or take, needs nobody to be looked for; everything else has somebody who gives it.
    [Fact]
    public void Whoever_gives_a_treatment_can_be_looked_for()
    {
        string[] alone = ["app-based-self-management", "traction-ultrasound-or-belts"];
        Assert.All(
            Shipped.Knowledge.Treatments.Values.Where(treatment => treatment.Class is TreatmentClass.Injection or TreatmentClass.Ablation or TreatmentClass.Device or TreatmentClass.Surgery or TreatmentClass.Physical or TreatmentClass.Psychological or TreatmentClass.Complementary && !alone.Contains(treatment.Id)),
            treatment => Assert.Contains(All, specialty => specialty.Treatments.Contains(treatment.Id)));
    }

    // The issue names these; 208VP0014X and 207LP2900X are the codes of interventional pain and of pain medicine in anaesthesiology.
    [Fact]
    public void A_code_that_counts_for_two_specialties_is_found_under_both()
    {
        var codes = new SpecialtyCodes(All);

        string[] found = [.. codes.Ids.Where((_, bit) => (codes.OfCode("207LP2900X") >> bit & 1) != 0)];

        Assert.Equal(["interventional-pain", "pain-medicine"], found);
        Assert.Equal(0UL, codes.OfCode("208VP0014x"));
        Assert.Equal(0UL, codes.OfCode(""));
        Assert.NotEqual(0UL, codes.OfName(" chiropractic "));
    }
}
