namespace MedLib.Domain.Identifiers.Checking;

/// <summary>What is to be known of a kind of identifier.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Code">Its word on a command line and in JSON, such as <c>isbn</c>.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="HasCheckCharacter">Whether most slips are caught by a check character; else only the shape is checked.</param>
/// <param name="MarcSource">Its code in field 024 <c>$2</c> of MARC 21 (Standard Identifier Source Codes), or null where it has none.</param>
public sealed record StandardNumberScheme(StandardNumberKind Kind, string Code, string Name, bool HasCheckCharacter, string? MarcSource);
