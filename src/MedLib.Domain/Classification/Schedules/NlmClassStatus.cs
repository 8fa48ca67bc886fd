using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>What an edition knows of a number.</summary>
public enum NlmClassStatusKind
{
    /// <summary>The edition does not have it. It may be newer, or local: this is no error.</summary>
    Unknown = 0,

    /// <summary>The edition has it.</summary>
    Known = 1,

    /// <summary>It is no longer used.</summary>
    Canceled = 2,

    /// <summary>Its letters are of no schedule of the edition: it belongs to another classification, such as that of the Library of Congress.</summary>
    Elsewhere = 3,
}

/// <summary>What an edition knows of a number, with what to look at where it does not have it.</summary>
/// <param name="Edition">The edition that was asked.</param>
/// <param name="Number">The number that was asked for.</param>
/// <param name="Kind">What is known.</param>
public sealed record NlmClassStatus(string Edition, NlmClassNumber Number, NlmClassStatusKind Kind)
{
    /// <summary>The class, where it is known and has a number.</summary>
    public NlmClass? Class { get; init; }

    /// <summary>The last change that is known of the number: of a canceled one its cancelation, of an unknown one that a newer edition added it.</summary>
    public NlmClassChange? Change { get; init; }

    /// <summary>Of an unknown or canceled number the nearest class before it in the same schedule, or null.</summary>
    public NlmClass? Below { get; init; }

    /// <summary>Of an unknown or canceled number the nearest class after it in the same schedule, or null.</summary>
    public NlmClass? Above { get; init; }

    /// <summary>The one number to use instead of a canceled one, or null.</summary>
    public NlmClassNumber? Replacement => Kind == NlmClassStatusKind.Canceled ? Change?.OtherNumber : null;

    /// <summary>The numbers and ranges that took up the subject of a canceled one; none where only words were told.</summary>
    public ValueList<NlmRange> Replacements => Kind == NlmClassStatusKind.Canceled && Change is not null ? Change.OtherClasses : [];
}
