using Plumbline.Web.Assessing;

namespace Plumbline.Web.Tests.Assessing;

public class ResultCacheTests
{
    private static readonly Answers Told = Answers.None.With("pain-leg", Answer.Present).With("fever", Answer.Absent);

    [Fact]
    public void The_same_answers_have_the_same_key_in_whatever_order_they_were_given() =>
        Assert.Equal(Key(Told), Key(Answers.None.With("fever", Answer.Absent).With("pain-leg", Answer.Present)));

    [Fact]
    public void Any_difference_makes_another_key()
    {
        ResultKey[] keys =
        [
            Key(Told),
            Key(Told.With("fever", Answer.Present)),
            Key(Told.With("fever", Answer.NotSure)),
            Key(Told.With("fever", Answer.Unanswered)),
            Key(Told with { Age = Age.Of(50) }),
            Key(Told with { Sex = Sex.Female }),
            Key(Told with { Duration = PainDuration.OfDays(50) }),
            ResultKey.Of("causes", "pain-clinic", Told, []),
            ResultKey.Of("questions", "primary-care", Told, []),
            ResultKey.Of("causes", "primary-care", Told, ["about-you"]),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public async Task What_many_ask_for_at_once_is_worked_out_once()
    {
        using var cache = new ResultCache();
        using var open = new ManualResetEventSlim();
        int times = 0;
        Task<int>[] asking = [.. Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () => cache.Get(Key(Told), 1, () =>
            {
                open.Wait(TestContext.Current.CancellationToken);
                return Interlocked.Increment(ref times);
            }),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];

        open.Set();

        Assert.All(await Task.WhenAll(asking), result => Assert.Equal(1, result));
    }

    [Fact]
    public void What_failed_is_tried_again()
    {
        using var cache = new ResultCache();
        Assert.Throws<InvalidOperationException>(() => cache.Get<int>(Key(Told), 1, () => throw new InvalidOperationException("Not now.")));

        Assert.Equal(7, cache.Get(Key(Told), 1, () => 7));
    }

    // Were room without end, every visitor would leave something behind for as long as the program runs.
    [Fact]
    public void What_does_not_fit_is_given_and_not_kept()
    {
        using var cache = new ResultCache();
        int times = 0;
        cache.Get(Key(Told), 1024 * 1024, () => ++times);

        Assert.Equal(2, cache.Get(Key(Told), 1024 * 1024, () => ++times));
    }

    private static ResultKey Key(Answers answers) => ResultKey.Of("causes", "primary-care", answers, []);
}
