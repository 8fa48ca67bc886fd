namespace MedLib.Domain.Commands;

/// <summary>Codes of what keeps a store from being opened.</summary>
public static class StoreCodes
{
    /// <summary>The store was written by a newer release, which may keep what this one would lose.</summary>
    public const string Newer = "CMD-020";

    /// <summary>The file is there and is no library: another program's, or broken.</summary>
    public const string NotALibrary = "CMD-021";

    /// <summary>The store cannot be opened: the folder is missing, the file is locked or may not be written.</summary>
    public const string CannotBeOpened = "CMD-022";
}
