namespace MedLib.Domain.Classification.Schemes.Udc;

/// <summary>What an element of a UDC number is by its sign. The values stand in the order of the shelf.</summary>
public enum UdcSign
{
    /// <summary>Addition: <c>+</c>. Files before the number alone.</summary>
    Addition = 1,

    /// <summary>Extension over consecutive numbers: <c>/</c>. Files before the number alone.</summary>
    Extension = 2,

    /// <summary>A main number without a sign.</summary>
    Number = 3,

    /// <summary>Relation: <c>:</c>.</summary>
    Relation = 4,

    /// <summary>Relation with a fixed order: <c>::</c>.</summary>
    Order = 5,

    /// <summary>A subgroup: <c>[...]</c>.</summary>
    Subgroup = 6,

    /// <summary>A language: <c>=...</c>.</summary>
    Language = 7,

    /// <summary>A form: <c>(0...)</c>.</summary>
    Form = 8,

    /// <summary>A place: <c>(1/9)</c>.</summary>
    Place = 9,

    /// <summary>Ancestry, ethnic group, nationality: <c>(=...)</c>.</summary>
    Ancestry = 10,

    /// <summary>A time: <c>"..."</c>.</summary>
    Time = 11,

    /// <summary>A notation that is not of UDC: <c>*</c>.</summary>
    Asterisk = 12,

    /// <summary>A name or an abbreviation: <c>A/Z</c>.</summary>
    Alphabet = 13,

    /// <summary>A point of view, of older editions: <c>.00</c>.</summary>
    PointOfView = 14,

    /// <summary>Properties, materials, persons (<c>-0</c>) and special auxiliaries (<c>-1/-9</c>).</summary>
    Dash = 15,

    /// <summary>A special auxiliary: <c>.0</c>.</summary>
    PointNought = 16,

    /// <summary>A special auxiliary: <c>'</c>.</summary>
    Apostrophe = 17,
}
