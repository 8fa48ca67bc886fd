using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions;

/// <summary>Reasons that funds, orders and invoices refuse for alike.</summary>
internal static class Reasons
{
    public static ValueList<Finding> Missing(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? [Finding.Error(AcquisitionsCodes.ReasonMissing)] : [];

    public static Finding CurrencyDiffers(Currency expected, Currency actual) => Finding.Error(
        AcquisitionsCodes.CurrencyDiffers, new FindingArg.Text("expected", expected.Code), new FindingArg.Text("actual", actual.Code));

    public static Finding NotFound(Guid id) => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", id));

    public static Finding IdTaken(Guid id) => Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", id));
}
