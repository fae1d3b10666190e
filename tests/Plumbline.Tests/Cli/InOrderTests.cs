using Plumbline.Cli.Cases;

namespace Plumbline.Tests.Cli;

public sealed class InOrderTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_items_however_long_each_takes()
    {
        var taken = new List<int>();
        await InOrder.RunAsync(
            Enumerable.Range(0, 500),
            4,
            item =>
            {
                Thread.SpinWait(item % 7 * 2000);
                return item;
            },
            taken.Add,
            TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 500), taken);
    }

    [Fact]
    public async Task A_million_items_are_never_read_far_ahead_of_what_was_taken()
    {
        // Bounded memory means a bounded distance. Threads working + batches waiting + one in each hand, 16 items each, is well under 200.
        int read = 0, took = 0, farthest = 0;
        IEnumerable<int> Items()
        {
            for (int i = 0; i < 1_000_000; i++)
            {
                farthest = Math.Max(farthest, ++read - Volatile.Read(ref took));
                yield return i;
            }
        }

        await InOrder.RunAsync(Items(), 2, item => item, _ => Interlocked.Increment(ref took), TestContext.Current.CancellationToken);
        Assert.Equal(1_000_000, took);
        Assert.InRange(farthest, 1, 200);
    }

    [Fact]
    public async Task When_the_taker_gives_up_nobody_goes_on_reading()
    {
        int read = 0;
        IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return read++;
            }
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => InOrder.RunAsync(
            Endless(), 2, item => item, item => { if (item == 40) { throw new InvalidDataException(); } }, TestContext.Current.CancellationToken));
        int after = read;
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(after, read);
    }

    [Fact]
    public async Task A_cancelled_run_says_so()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InOrder.RunAsync(
            Enumerable.Range(0, int.MaxValue), 2, item => item, item => { if (item == 5) { stop.Cancel(); } }, stop.Token));
    }

    [Fact]
    public async Task A_defect_in_the_work_comes_out()
    {
        await Assert.ThrowsAsync<DivideByZeroException>(() => InOrder.RunAsync(
            [1, 0], 2, item => 1 / item, _ => { }, TestContext.Current.CancellationToken));
    }
}
