namespace MedLib.Domain.Classification.Shelving;

/// <summary>What tells the works of one class apart in a call number.</summary>
public enum ItemMarkKind
{
    /// <summary>Nothing: the class, or class and year alone, as in <c>WB 100</c> and <c>WB 100 1998</c>.</summary>
    None = 0,

    /// <summary>A letter with digits: the <c>B8p</c> of <c>WB 100 B8p 1998</c>.</summary>
    Cutter = 1,

    /// <summary>The first letters of a name or title: the <c>SMI</c> of <c>WG 300 SMI</c>.</summary>
    Letters = 2,
}
