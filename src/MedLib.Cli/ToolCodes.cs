namespace MedLib.Cli;

/// <summary>Codes of what the tool itself finds wrong; those of the library come through as they are.</summary>
internal static class ToolCodes
{
    /// <summary>The command line cannot be understood.</summary>
    public const string Usage = "CLI-001";

    /// <summary>A file cannot be read or written.</summary>
    public const string Unreadable = "CLI-002";

    /// <summary>Interrupted.</summary>
    public const string Interrupted = "CLI-003";

    /// <summary>What was named is not in this library.</summary>
    public const string NotFound = "CLI-004";

    /// <summary>What was named may be one of several.</summary>
    public const string Ambiguous = "CLI-005";

    /// <summary>The tour met something that its data rules out.</summary>
    public const string TourBroken = "CLI-006";

    /// <summary>There is no library yet where one is looked for.</summary>
    public const string NoLibrary = "CLI-007";

    /// <summary>A kind that is not known is looked for, which may be meant.</summary>
    public const string UnknownKind = "CLI-009";

    /// <summary>More is to be taken off than is owed, or nothing.</summary>
    public const string TooMuch = "CLI-010";

    /// <summary>A defect of the tool.</summary>
    public const string Defect = "CLI-008";
}
