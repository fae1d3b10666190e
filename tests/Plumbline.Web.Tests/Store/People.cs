using Plumbline.Journal;

namespace Plumbline.Web.Tests.Store;

/// <summary>Records to store.</summary>
internal static class People
{
    public const string Secret = "I am afraid of the wheelchair";

    /// <summary>Somebody who has told something of each kind that a text search would find.</summary>
    public static PersonRecord Somebody { get; } = PersonRecord.Empty with
    {
        Visit = new() { Reason = "My back", Fears = Secret, Goals = ["Walk to the shop"] },
        Asked = PersonRecord.Empty.Asked.Add("nerves-and-bladder"),
    };

    /// <summary>Adds one goal, so that a lost change can be seen.</summary>
    public static PersonRecord WithGoal(this PersonRecord person, string goal) => person with { Visit = person.Visit with { Goals = person.Visit.Goals.Add(goal) } };
}
