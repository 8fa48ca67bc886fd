namespace MedLib.Domain.Classification.Schemes.Dewey;

/// <summary>One number of the Dewey decimal classification, such as <c>616.12</c>, or a word that stands for one, such as <c>[Fic]</c>.</summary>
/// <param name="Number">The three digits with their decimals, without marks of segmentation; empty where a word stands for it.</param>
/// <param name="Word">The word that stands for a number, as it was written and without brackets, or null.</param>
/// <param name="IsBracketed">Whether it was written in square brackets.</param>
/// <param name="IsSeries">Whether it is the number of the series the work belongs to.</param>
/// <param name="Sign">The <c>*</c> or <c>-</c> that older records have on numbers, or null.</param>
/// <param name="Note">The <c>92</c>, <c>920</c> or <c>B</c> of biographies, or null.</param>
public sealed record DeweyClass(string Number, string? Word, bool IsBracketed, bool IsSeries, char? Sign, string? Note)
{
    /// <summary>The whole number, 0 to 999, or null where a word stands for it.</summary>
    public int? Whole => Number.Length < 3 ? null : ((Number[0] - '0') * 100) + ((Number[1] - '0') * 10) + Number[2] - '0';

    /// <summary>The digits after the point, or the empty string.</summary>
    public string Decimals => Number.Length > 4 ? Number[4..] : "";

    /// <summary>The number as it is written on its own: <c>015.73 s</c>, <c>735.29*</c>, <c>942.082 B</c>, <c>[Fic]</c>.</summary>
    public override string ToString() => Word is not null
        ? IsBracketed ? $"[{Word}]" : Word
        : $"{(Sign == '-' ? "-" : "")}{Number}{(Sign == '*' ? "*" : "")}{(IsSeries ? " s" : "")}{(Note is null ? "" : " ")}{Note}";
}
