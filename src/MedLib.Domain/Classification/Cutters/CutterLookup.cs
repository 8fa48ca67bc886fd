namespace MedLib.Domain.Classification.Cutters;

/// <summary>What a table answers.</summary>
/// <param name="Cutter">The cutter, without a mark.</param>
/// <param name="Entry">The entry or the rule that it comes from, such as <c>Smith, William</c>.</param>
/// <param name="Further">The small letters and digits of the name that the entry does not account for. They say which digits to add where the number is taken.</param>
public sealed record CutterLookup(ItemCutter Cutter, string Entry, string Further);
