namespace MedLib.Domain.Benchmarks.Identifiers;

/// <summary>How an ISBN is written.</summary>
public enum IsbnShape
{
    /// <summary>Thirteen digits and nothing else, as in MARC records.</summary>
    Thirteen,

    /// <summary>Thirteen digits with hyphens, as in books.</summary>
    Hyphens,

    /// <summary>Ten digits, as before 2007.</summary>
    Ten,
}
