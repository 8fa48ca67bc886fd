namespace MedLib.Domain.Classification;

/// <summary>What a part of a call number is, whatever the scheme.</summary>
public enum CallNumberPartKind
{
    /// <summary>Something else, kept as it was written.</summary>
    Other = 0,

    /// <summary>What stands before the number: <c>REF</c>, <c>Folio</c>, <c>DVD</c>.</summary>
    Prefix = 1,

    /// <summary>The letters of the class or, in SuDoc numbers, of the agency: <c>WA</c>, <c>QH</c>, <c>HE</c>.</summary>
    ClassLetters = 2,

    /// <summary>The number of the class, with its decimals: <c>540</c>, <c>616.12</c>, <c>20.4002</c>.</summary>
    ClassNumber = 3,

    /// <summary>The topic that divides a class: the <c>R7</c> of <c>WM 145.5.R7</c>.</summary>
    Topic = 4,

    /// <summary>An auxiliary of the class, as UDC has them: <c>(038)</c>, <c>=111</c>, <c>-053.2</c>.</summary>
    Auxiliary = 5,

    /// <summary>A place, as by NLM's Table G: <c>AA1</c>.</summary>
    Place = 6,

    /// <summary>The mark of an author, a title or a subdivision, with the mark of the work: <c>B8p</c>.</summary>
    Cutter = 7,

    /// <summary>The number of the item within its class, where it is no cutter: the <c>AD 9/2</c> of a SuDoc number, a running number.</summary>
    ItemNumber = 8,

    /// <summary>A year with what hangs on it: <c>1972</c>, <c>1875F</c>, <c>1973-75</c>.</summary>
    Year = 9,

    /// <summary>A volume, part, number or copy: <c>v.4</c>, <c>pt.A</c>, <c>no. 28</c>.</summary>
    Enumeration = 10,

    /// <summary>What stands after the number: <c>c.2</c>, a collection.</summary>
    Suffix = 11,
}
