using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>The Cutter-Sanborn Three-Figure Author Table, which NLM uses for all but government and hospital serials.</summary>
/// <remarks>
/// A name takes the last entry that does not file after it, surname before forename; a name before the first entry of its letter
/// takes that. Most letters have three figures; E, I, J, K, O, U, Y and Z have two, Q and X have one.
/// Names that start with a number take <c>A105</c>, the middle of A102-A109, which stand before the table's first number as LC's
/// A12-A19 stand before LC's A2.
/// </remarks>
public sealed class CutterSanbornTable : ICutterTable
{
    private readonly Lazy<CutterStems> _stems = new(CutterStems.Load);

    private CutterSanbornTable()
    {
    }

    /// <summary>The table that comes with the library. It is decoded when it is first asked.</summary>
    public static CutterSanbornTable Embedded { get; } = new();

    /// <inheritdoc/>
    public string Name => "Cutter-Sanborn Three-Figure Author Table";

    /// <summary>The entries with their numbers, for tests and tools.</summary>
    internal CutterStems Stems => _stems.Value;

    /// <inheritdoc/>
    public Result<CutterLookup> Lookup(CutterName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (NumeralCutter.StartsWithNumber(name))
        {
            return NumeralCutter.Of(name, before: "10", digits: 0);
        }

        if (name.Filing.Length == 0 || !char.IsAsciiLetterLower(name.Filing[0]))
        {
            return Finding.Error(CutterCodes.NotInTable);
        }

        var entry = Stems.Find(name.Filing);
        var further = name.Filing.AsSpan(name.Filing.AsSpan().CommonPrefixLength(Stems.Filing(entry)));
        return new CutterLookup(new ItemCutter(Initial(name), Stems.Number(entry), ""), Stems.Printed(entry), CutterLetters.Of(further));
    }

    private static string Initial(CutterName name) => char.ToUpperInvariant(name.Filing[0]).ToString();
}
