using System.Collections.Immutable;
using Plumbline.Cli.Cases;
using Plumbline.Cli.Input;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Patients;

/// <summary>Reads a file of patients and their criteria line by line, in memory that does not grow with the file but for the ids.</summary>
/// <remarks>Columns go by their names. A row with a fault is left out whole: half a patient would look like one who was asked less.</remarks>
/// <param name="file">The name for faults.</param>
/// <param name="knowledge">The criteria that there are.</param>
internal sealed class PatientReader(string file, MechanismKnowledge knowledge)
{
    private readonly SeenIds _seen = new();

    /// <summary>The columns, once the first line was read; null before, or where it could not be.</summary>
    public PatientColumns? Columns { get; private set; }

    /// <summary>The patients and the faults, in the order of the file; each entry is one or the other.</summary>
    /// <param name="stream">The bytes of the file.</param>
    public IEnumerable<(PatientRow? Patient, InputFault? Fault)> Read(Stream stream)
    {
        bool any = false, rows = false;
        foreach (InputLine line in InputLines.Read(stream, file))
        {
            if (!any)
            {
                any = true;
                foreach (InputFault fault in ReadColumns(line))
                {
                    yield return (null, fault);
                }

                if (Columns is null)
                {
                    yield break;
                }
            }
            else
            {
                rows = true;
                var (patient, faults) = ReadRow(line, Columns!);
                if (patient is not null)
                {
                    yield return (patient, null);
                }

                foreach (InputFault fault in faults)
                {
                    yield return (null, fault);
                }
            }
        }

        if (!any || !rows)
        {
            yield return (null, new(file, 0, InputCode.Empty, any ? "there are column names but no patients" : "the file is empty", "give one row a patient"));
        }
    }

    private ImmutableArray<InputFault> ReadColumns(InputLine line)
    {
        if (line.Fault is not null)
        {
            return [line.Fault];
        }

        if (CsvLine.Split(line) is not { } cells)
        {
            return [NotCells(line)];
        }

        (Columns, ImmutableArray<InputFault> faults) = PatientColumns.Read(
            cells, knowledge, (what, remedy) => new(file, line.Number, InputCode.Column, what, remedy));
        return faults;
    }

    private (PatientRow? Patient, ImmutableArray<InputFault> Faults) ReadRow(InputLine line, PatientColumns columns)
    {
        if (line.Fault is not null)
        {
            return (null, [line.Fault]);
        }

        if (CsvLine.Split(line) is not { } cells)
        {
            return (null, [NotCells(line)]);
        }

        InputFault Fault(string code, string what, string remedy) => new(file, line.Number, code, what, remedy);
        if (cells.Length != columns.Count)
        {
            return (null, [Fault(InputCode.Cells, $"there are {cells.Length} cells for {columns.Count} columns", "give every column a cell, empty where it is not known")]);
        }

        var faults = ImmutableArray.CreateBuilder<InputFault>();
        string id = cells[columns.PatientAt];
        if (id.Length == 0)
        {
            faults.Add(Fault(InputCode.Missing, "the patient has no name", $"fill the column {PatientColumns.Patient}"));
        }
        else if (!_seen.Add(id))
        {
            faults.Add(Fault(InputCode.Repeated, "the patient stands in the file twice", "keep one row a patient"));
        }

        var criteria = ImmutableSortedDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        foreach ((int at, string criterion, string name) in columns.Criteria)
        {
            switch (cells[at])
            {
                case "1":
                    criteria[criterion] = Answer.Present;
                    break;
                case "0":
                    criteria[criterion] = Answer.Absent;
                    break;
                case "":
                    break;
                default:
                    faults.Add(Fault(InputCode.PresentOrAbsent, $"{name} is neither 1 nor 0 nor empty", "write 1 for present, 0 for absent, nothing where it is not known"));
                    break;
            }
        }

        string expert = columns.ExpertClassAt < 0 ? "" : cells[columns.ExpertClassAt];
        return faults.Count > 0
            ? (null, faults.ToImmutable())
            : (new(id, expert.Length == 0 ? null : expert, criteria.ToImmutable()), []);
    }

    private InputFault NotCells(InputLine line) =>
        new(file, line.Number, InputCode.NotCells, "the line cannot be split into cells", "write the cells without quotation marks, and end each row with a line feed");
}
