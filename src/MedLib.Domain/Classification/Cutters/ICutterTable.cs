using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>A table that gives names their cutters.</summary>
/// <remarks><see cref="CutterSanbornTable"/> and <see cref="LcCutterTable"/> come with the library; a library may bring a table of its own.</remarks>
public interface ICutterTable
{
    /// <summary>What the table is called.</summary>
    string Name { get; }

    /// <summary>The cutter that the table gives a name, whatever stands on the shelf.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The cutter, with <c>CLS-021</c> as an advisory for a name that starts with a number; refused with <c>CLS-020</c> where the table has no place for the name.</returns>
    Result<CutterLookup> Lookup(CutterName name);
}
