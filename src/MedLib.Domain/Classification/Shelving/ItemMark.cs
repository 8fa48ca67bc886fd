using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Shelving;

/// <summary>What tells an item apart within its class, and its year, as small libraries write them too.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is written, or the empty text.</param>
/// <param name="Year">The year, or null.</param>
public sealed record ItemMark(ItemMarkKind Kind, string Text, string? Year)
{
    private const int MostLetters = 5;

    /// <summary>Finds the mark in a call number.</summary>
    /// <remarks>
    /// The mark is the first part after the class: a cutter, or a word of one to five letters without a digit. With <paramref name="expectsLetters"/> a word with small letters before a year
    /// (<c>Smi 1998</c>) is a mark and a year too, which else may be a part: <c>Suppl 1998</c>.
    /// </remarks>
    /// <param name="number">The call number, as its scheme understands it.</param>
    /// <param name="expectsLetters">Whether marks of letters alone are the library's practice.</param>
    public static ItemMark Of(ICallNumber number, bool expectsLetters = false)
    {
        ArgumentNullException.ThrowIfNull(number);
        var parts = number.Parts;
        var year = parts.FirstOrDefault(static part => part.Kind == CallNumberPartKind.Year)?.Text;
        var hasClass = parts.Any(static part => part.Kind is CallNumberPartKind.ClassLetters or CallNumberPartKind.ClassNumber);
        var first = parts.FirstOrDefault(static part => !IsOfClass(part.Kind));
        if (first is null || !hasClass)
        {
            return new ItemMark(ItemMarkKind.None, "", year);
        }

        return first.Kind switch
        {
            CallNumberPartKind.Cutter or CallNumberPartKind.ItemNumber => new ItemMark(AreLetters(first.Text) ? ItemMarkKind.Letters : ItemMarkKind.Cutter, first.Text, year),
            CallNumberPartKind.Other when AreLetters(first.Text) => new ItemMark(ItemMarkKind.Letters, first.Text, year),
            CallNumberPartKind.Enumeration when expectsLetters && first.Text.Split(' ') is [var word, var digits] && AreLetters(word) && digits.Length == 4 && CallNumberTokens.Digits(digits) == 4 =>
                new ItemMark(ItemMarkKind.Letters, word, year ?? digits),
            _ => new ItemMark(ItemMarkKind.None, "", year),
        };
    }

    private static bool IsOfClass(CallNumberPartKind kind) => kind is CallNumberPartKind.Prefix or CallNumberPartKind.ClassLetters or CallNumberPartKind.ClassNumber
        or CallNumberPartKind.Topic or CallNumberPartKind.Auxiliary or CallNumberPartKind.Place;

    private static bool AreLetters(string text) => text.Length is >= 1 and <= MostLetters && CallNumberTokens.Letters(text) == text.Length;
}
