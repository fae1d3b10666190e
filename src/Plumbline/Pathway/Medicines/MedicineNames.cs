using System.Globalization;
using System.Text;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>Finds a medicine by what a person calls it.</summary>
internal static class MedicineNames
{
    /// <summary>The medicine of that name; null when it is not known, which never means that it is safe.</summary>
    public static Medicine? Find(CareKnowledge care, string name)
    {
        string id = Id(name);
        return care.Medicines.TryGetValue(id, out Medicine? medicine)
            ? medicine
            : care.Medicines.Values.FirstOrDefault(known => known.AlsoCalled.Any(other => Id(other) == id));
    }

    private static string Id(string name)
    {
        var id = new StringBuilder();
        foreach (char sign in name.Trim().ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsLetterOrDigit(sign))
            {
                id.Append(sign);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}
