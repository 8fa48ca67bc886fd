using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>A record of a MARCMaker text as read.</summary>
/// <param name="Record">The record; null where no line of it could be read.</param>
/// <param name="Findings">What was found, each with its <c>line</c>.</param>
/// <param name="Line">The record's first line, counted from 1.</param>
/// <param name="Index">The place of the record in the text, counted from 0.</param>
public sealed record MarcMakerRead(MarcRecord? Record, ValueList<Finding> Findings, int Line, int Index);
