using FsCheck;
using FsCheck.Fluent;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Tests.Hosting;

public sealed class LookTests
{
    [Fact]
    public void Each_look_survives_its_cookie()
    {
        var looks = from theme in Enum.GetValues<Theme>()
                    from text in Enum.GetValues<TextSize>()
                    from contrast in (bool[])[false, true]
                    from stimulus in (bool[])[false, true]
                    select new Look(theme, text, contrast, stimulus);

        Assert.All(looks, look => Assert.Equal(look, Look.Read(look.Write())));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("dark")]
    [InlineData("dark.large.more")]
    [InlineData("dark.large.more.low.")]
    [InlineData("DARK.large.more.low")]
    [InlineData("2.1.more.low")]
    [InlineData("dark.large.more.low; path=/")]
    [InlineData("dark.\"><script>.more.low")]
    public void A_cookie_that_we_did_not_write_is_the_usual_look(string? cookie) => Assert.Equal(Look.Usual, Look.Read(cookie));

    [Fact]
    public void Nothing_in_a_cookie_reaches_a_page_but_our_own_words() =>
        Prop.ForAll<string>(cookie =>
        {
            Look look = Look.Read(cookie);
            return look == Look.Usual || look.Write() == cookie;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261120, 1));
}
