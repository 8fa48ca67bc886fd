namespace MedLib.Domain.Classification.Nlm;

/// <summary>Where a class comes from.</summary>
public enum NlmClassKind
{
    /// <summary>From no list that NLM uses.</summary>
    Unknown = 0,

    /// <summary>From one of the 35 schedules QS-QZ and W-WZ: letters and a number.</summary>
    Main = 1,

    /// <summary>From the 19th Century Schedule: letters only.</summary>
    NineteenthCentury = 2,

    /// <summary>From the Library of Congress classification, which NLM uses beside its own.</summary>
    LibraryOfCongress = 3,
}
