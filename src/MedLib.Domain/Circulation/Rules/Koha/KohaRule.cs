namespace MedLib.Domain.Circulation.Rules.Koha;

/// <summary>A row of Koha's table <c>circulation_rules</c>: one kind of rule for one library, category and item type.</summary>
/// <param name="Branch">The library's code; null or <c>*</c> for all.</param>
/// <param name="Category">The borrower category's code; null or <c>*</c> for all.</param>
/// <param name="ItemType">The item type's code; null or <c>*</c> for all.</param>
/// <param name="Name">The kind of rule, such as <c>issuelength</c>.</param>
/// <param name="Value">Its value.</param>
public sealed record KohaRule(string? Branch, string? Category, string? ItemType, string Name, string Value);
