using System.Globalization;
using System.Text;
using Plumbline.Journal;

namespace Plumbline.Tests.Journal.Course;

/// <summary>203 real diaries of seven days before and seven days after a treatment; they stay outside this repository.</summary>
public class RealDiaryTests
{
    private static readonly DateOnly Before = new(2026, 2, 23);
    private static readonly DateOnly After = new(2026, 3, 26);

    [Fact]
    public void Every_real_diary_is_read_and_its_change_is_that_of_an_independent_computation()
    {
        string[][] people = People();
        Assert.Equal(203, people.Length);
        int compared = 0;
        foreach (string[] person in people)
        {
            PainCourse course = Course(person);
            decimal[] before = Numbers(person[2..9]), after = Numbers(person[10..17]);
            Assert.Equal(before.Length + after.Length, course.Days.Length);

            var change = PainChange.Of(course, (Before, Before.AddDays(6)), (After, After.AddDays(6)), Series.Rules);
            bool enough = before.Length >= 4 && after.Length >= 4;
            Assert.Equal(enough, change.Points is not null);
            if (enough)
            {
                // Decimal arithmetic on the cells as printed: no window, no day, no binary fraction.
                decimal expected = Mean(after) - Mean(before);
                Assert.Equal((double)expected, change.Points!.Value.Points, 1e-9);
                Assert.Equal((double)(expected / Mean(before)), change.Relative!.Value, 1e-9);
                bool falls = expected <= -2 || expected / Mean(before) <= -0.3m;
                Assert.Equal(falls, change.IsMeaningfulFall(Series.Rules));
                compared++;
            }
        }

        // Counted in the file with another program: both weeks with at least four days.
        Assert.Equal(169, compared);
    }

    // The same numbers by another program over the whole file: mean change, and how many fell by 30 % or two points.
    [Fact]
    public void The_group_as_a_whole_changes_as_another_program_says()
    {
        var changes = People().Select(person => PainChange.Of(Course(person), (Before, Before.AddDays(6)), (After, After.AddDays(6)), Series.Rules)).Where(change => change.Points is not null).ToList();

        Assert.Equal(-2.34339774, changes.Average(change => change.Points!.Value.Points), 1e-7);
        Assert.Equal(89, changes.Count(change => change.IsMeaningfulFall(Series.Rules)));
    }

    // knowledge/measures/diary.yaml says 0.38 rounded up, from these diaries.
    [Fact]
    public void Neighbouring_days_are_as_alike_as_the_knowledge_says()
    {
        double products = 0, squares = 0;
        foreach (string[] person in People())
        {
            foreach (string[] week in new[] { person[2..9], person[10..17] })
            {
                double[] days = [.. Numbers(week).Select(number => (double)number)];
                if (days.Length == 7)
                {
                    double mean = days.Average();
                    products += days.Zip(days.Skip(1)).Sum(pair => (pair.First - mean) * (pair.Second - mean));
                    squares += days.Sum(day => (day - mean) * (day - mean));
                }
            }
        }

        // A mean of seven days follows them, which hides most of the likeness: the value that would look like this in weeks is found by halving.
        double low = 0, high = 0.99;
        for (int step = 0; step < 50; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = SeenInAWeek(middle) < products / squares ? (middle, high) : (low, middle);
        }

        Assert.Equal(0.38, low, 0.005);
        Assert.InRange(Series.Rules.NeighbourCorrelation - low, 0, 0.05);
    }

    private static double SeenInAWeek(double correlation)
    {
        double Alike(int one, int other) => Math.Pow(correlation, Math.Abs(one - other));
        double[] row = [.. Enumerable.Range(0, 7).Select(one => Enumerable.Range(0, 7).Average(other => Alike(one, other)))];
        double all = row.Average();
        return Enumerable.Range(0, 6).Sum(day => correlation - row[day] - row[day + 1] + all) / Enumerable.Range(0, 7).Sum(day => 1 - (2 * row[day]) + all);
    }

    // Each person's cells become the table that a person would bring: a week before, and a week some weeks later, over the change of the clock.
    private static PainCourse Course(string[] person)
    {
        var table = new StringBuilder("date;time;pain\n");
        foreach (var (start, cells) in new[] { (After, person[10..17]), (Before, person[2..9]) })
        {
            foreach (var (day, cell) in cells.Index().Where(each => each.Item is not ("" or "NA")))
            {
                table.Append(CultureInfo.InvariantCulture, $"{start.AddDays(day):yyyy-MM-dd};20:00;{cell.Replace('.', ',')}\n");
            }
        }

        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var read = DiaryTable.Read(Encoding.UTF8.GetBytes(table.ToString()), new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), zone.GetUtcOffset);
        Assert.Empty(read.Faults);
        return PainCourse.Of(read.Pain());
    }

    private static string[][] People() =>
        [.. File.ReadLines(SharedFolder.File("clinical/bda_pain_diary_vas_203.csv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))];

    private static decimal[] Numbers(string[] cells) => [.. cells.Where(cell => cell is not ("" or "NA")).Select(cell => decimal.Parse(cell, CultureInfo.InvariantCulture))];

    private static decimal Mean(decimal[] numbers) => numbers.Sum() / numbers.Length;
}
