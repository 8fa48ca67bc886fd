namespace MedLib.Domain.Classification.Shelving;

/// <summary>Codes of what is found when a call number is held against the practice of its location. None of them keeps it from being used.</summary>
public static class ShelvingCodes
{
    /// <summary>Warning: the call number is of another scheme than its location shelves by.</summary>
    public const string SchemeDiffers = "CLS-076";

    /// <summary>Information: the location lists its prefixes, and this one is not among them.</summary>
    public const string PrefixUnlisted = "CLS-077";

    /// <summary>Information: the item is marked otherwise than the location has it: by a cutter instead of letters, or not at all.</summary>
    public const string MarkDiffers = "CLS-078";
}
