using System.Globalization;
using FluentValidation;
using MedLib.Domain.Results;

namespace MedLib.Domain.Commands;

/// <summary>What can be told of a command without looking at the library.</summary>
internal static class CommandShape
{
    private static readonly CommandStampValidator Stamps = new();

    /// <summary>What is wrong with a command's stamp.</summary>
    public static ValueList<Finding> Of(CommandStamp stamp) => Of(Stamps, stamp, "Stamp");

    /// <summary>A reason for each id that is all zeros.</summary>
    public static ValueList<Finding> Ids(params ReadOnlySpan<(Guid Id, string Path)> ids)
    {
        ValueList<Finding> missing = [];
        foreach (var (id, path) in ids)
        {
            missing = missing.And(id == Guid.Empty ? [Finding.Error(CommandCodes.IdMissing, new FindingArg.Text("what", path)) with { Path = path }] : []);
        }

        return missing;
    }

    /// <summary>The reason, where something does not hold.</summary>
    public static ValueList<Finding> Unless(bool holds, string code, string path) => holds ? [] : [Finding.Error(code) with { Path = path }];

    /// <summary>What a validator of a part finds, below the part's path.</summary>
    public static ValueList<Finding> Of<T>(IValidator<T> validator, T part, string path) =>
        [.. validator.Check(part).Select(finding => finding with { Path = string.IsNullOrEmpty(finding.Path) ? path : string.Create(CultureInfo.InvariantCulture, $"{path}.{finding.Path}") })];
}
