using Plumbline.Web.Planning;

namespace Plumbline.Web.Tests.Plan;

public class SourceNamesTests
{
    // The short form by which each is quoted in print: first author and year, or the body and its number.
    [Theory]
    [InlineData("Narouze S et al. Interventional spine and pain procedures in patients on antiplatelet medicines. Reg Anesth Pain Med 2018;43:225-62", "Narouze et al. 2018")]
    [InlineData("Konno S, Hayashino Y, Fukuhara S, et al. Eur Spine J 2007;16:1951-7", "Konno et al. 2007")]
    [InlineData("Nicholas MK. The pain self-efficacy questionnaire. Eur J Pain 2007;11:153-63", "Nicholas 2007")]
    [InlineData("van der Wurff P, Buijs EJ, Groen GJ. Arch Phys Med Rehabil 2006;87:10-4", "van der Wurff et al. 2006")]
    [InlineData("NICE guideline CG109: Transient loss of consciousness in over 16s; 2010", "NICE guideline CG109 2010")]
    [InlineData("US Food and Drug Administration. Safety communication on medicines used in implanted pumps. 2018", "US Food and Drug Administration 2018")]
    [InlineData("British National Formulary", "British National Formulary")]
    public void A_source_is_named_as_people_quote_it(string citation, string expected) => Assert.Equal(expected, SourceNames.Short(citation));
}
