using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Paths;

namespace MedLib.Domain.Fuzz;

/// <summary>MARCspec: a text is a path or is diagnosed; a path says itself, and selects.</summary>
internal static class PathHarness
{
    private static readonly MarcRecord Record = new(
        Leader.Default,
        [
            new MarcField.Control("001", "7"),
            new MarcField.Control("008", "240101s2024    xxu"),
            new MarcField.Data("245", '1', '0', [new('a', "Title /"), new('c', "by x."), new('a', "\U0001F642y")]),
            new MarcField.Data("650", ' ', '2', [new('a', "Humans"), new('x', "x")]),
            new MarcField.Data("650", ' ', '0', [new('a', ""), new('2', "mesh")]),
            new MarcField.Data("880", '1', '0', [new('6', "245-01/$1"), new('a', "\u4E00")]),
        ]);

    public static void Run(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var isPath = MarcPath.TryParse(text, out var path);
        Promise.Holds(isPath == MarcPath.Diagnose(text) is null, "a text is a path or is diagnosed");
        if (path is null)
        {
            return;
        }

        Promise.Holds(MarcPath.TryParse(path.ToString(), out var again) && again.Equals(path), "a path says itself");
        Promise.Holds(Record.Select(path).SequenceEqual(Record.Select(again!), StringComparer.Ordinal), "equal paths select alike");
        _ = Record.Select(path).Sum(static value => value.Length);
    }
}
