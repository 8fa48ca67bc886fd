using NodaTime;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>What is known of a work whose call number is checked. What is null is not checked.</summary>
public sealed record NlmWork
{
    /// <summary>The name or title that the work is entered under, without initial article.</summary>
    public string? MainEntry { get; init; }

    /// <summary>The title, without initial article.</summary>
    public string? Title { get; init; }

    /// <summary>The year in which the record was made, to tell a number that is newer.</summary>
    public int? RecordYear { get; init; }

    /// <summary>When the work was acquired.</summary>
    public LocalDate? AcquiredOn { get; init; }

    /// <summary>Whether another work in the shelf list has a call number already.</summary>
    public Func<ShelfKey, bool>? IsTaken { get; init; }
}
