namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>What a note is about.</summary>
/// <remarks>An open list after the 5XX fields of MARC 21.</remarks>
/// <param name="Code">The code, such as <c>general</c>.</param>
public readonly record struct NoteKind(string Code)
{
    /// <summary>Anything else (500).</summary>
    public static NoteKind General => new("general");

    /// <summary>That there are bibliographic references (504).</summary>
    public static NoteKind Bibliography => new("bibliography");

    /// <summary>What is in it (505).</summary>
    public static NoteKind Contents => new("contents");

    /// <summary>A summary or abstract (520).</summary>
    public static NoteKind Summary => new("summary");

    /// <summary>Who took part in making it (508, 511).</summary>
    public static NoteKind Credits => new("credits");

    /// <summary>For whom it is meant (521).</summary>
    public static NoteKind Audience => new("audience");

    /// <summary>What equipment or program it needs (538).</summary>
    public static NoteKind System => new("system");

    /// <summary>Who may see it (506).</summary>
    public static NoteKind Access => new("access");

    /// <summary>About its languages or scripts (546).</summary>
    public static NoteKind Language => new("language");

    /// <summary>Whose it was before (561).</summary>
    public static NoteKind Provenance => new("provenance");

    /// <summary>A note of this library's own (590).</summary>
    public static NoteKind Local => new("local");

    /// <summary>Whether the code is one of those named here; others are kept as they are.</summary>
    public bool IsKnown => Code is
        "general" or "bibliography" or "contents" or "summary" or "credits" or "audience" or "system" or
            "access" or "language" or "provenance" or "local";

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
