using MedLib.Domain.Acquisitions;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Tests.Results;

public sealed class MedLibMessagesTests
{
    [Fact]
    public void Fills_in_the_arguments()
    {
        var finding = Finding.Error(
            AcquisitionsCodes.FundExceeded,
            new FindingArg.Text("fund", "BOOKS"),
            new FindingArg.Amount("shortfall", 12.50m, "EUR"));

        Assert.Equal("The fund BOOKS is short of EUR 12.50.", MedLibMessages.Render(finding));
    }

    [Fact]
    public void An_argument_that_holds_braces_is_no_placeholder()
    {
        var finding = Finding.Error(
            AcquisitionsCodes.FundExceeded,
            new FindingArg.Text("fund", "{shortfall}"),
            new FindingArg.Amount("shortfall", 1m, "EUR"));

        Assert.Equal("The fund {shortfall} is short of EUR 1.", MedLibMessages.Render(finding));
    }

    [Fact]
    public void A_code_of_the_host_is_shown_as_it_is() =>
        Assert.Equal("XYZ-999", MedLibMessages.Render(Finding.Error("XYZ-999", new FindingArg.Moment("at", Instant.MinValue))));

    [Fact]
    public void A_text_without_arguments_is_the_template() =>
        Assert.Equal(MedLibMessages.Template(CommandCodes.IdReused), MedLibMessages.Render(Finding.Error(CommandCodes.IdReused)));
}
