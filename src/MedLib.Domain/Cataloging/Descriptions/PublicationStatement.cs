namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>What a publication statement speaks of (MARC 21 264, second indicator).</summary>
public enum PublicationFunction
{
    /// <summary>Publication; also what older records give in 260.</summary>
    Publication = 0,

    /// <summary>Production of something unpublished.</summary>
    Production = 1,

    /// <summary>Distribution.</summary>
    Distribution = 2,

    /// <summary>Manufacture: printing, casting.</summary>
    Manufacture = 3,

    /// <summary>The date of the copyright notice.</summary>
    Copyright = 4,
}

/// <summary>Where, by whom and when the work was published, produced, distributed or made.</summary>
public sealed record PublicationStatement
{
    /// <summary>What the statement speaks of.</summary>
    public PublicationFunction Function { get; init; }

    /// <summary>The place, as given.</summary>
    public string? Place { get; init; }

    /// <summary>The publisher, producer, distributor or maker, as given.</summary>
    public string? Publisher { get; init; }

    /// <summary>The date, as given: <c>[1978?]</c>, <c>c2015</c>, <c>1999-</c>.</summary>
    public string? Date { get; init; }

    /// <summary>The year, where the date tells one clearly or fixed data do; the first of a run.</summary>
    /// <remarks><see cref="PublicationYear.TryRead"/> reads it from a date's text.</remarks>
    public int? Year { get; init; }
}
