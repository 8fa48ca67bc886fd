using FluentValidation;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Offline;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Json;
using MedLib.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace MedLib.Domain;

/// <summary>Puts the library into a container.</summary>
public static class MedLibServiceCollectionExtensions
{
    /// <summary>Adds the clock, the ids, the validators, the NLM schedules and a lending profile; the desks come with the store.</summary>
    /// <remarks>What the host has registered itself, such as its own <see cref="IClock"/> or a newer <see cref="NlmSchedule"/>, stays. Adding twice adds once.</remarks>
    /// <param name="services">The container's services.</param>
    /// <returns>Where a store is chosen: <c>UseSqlite(path)</c>, <c>UseInMemory()</c> or <c>UseStore&lt;T&gt;()</c>.</returns>
    public static IMedLibBuilder AddMedLibDomain(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton<IIds, ClockIds>();
        services.TryAddSingleton<CommandStamps>();
        services.TryAddSingleton<ICommandText, JsonCommandText>();
        services.TryAddSingleton(static _ => NlmSchedule.Embedded);
        services.TryAddSingleton(static _ => CirculationProfile.SoloHospital().Compile().Value!);
        AddValidators(services);
        return new MedLibBuilder(services);
    }

    // By hand: every validator is stateless, and one that is missing here is found by a test.
    private static void AddValidators(IServiceCollection services)
    {
        services.TryAddSingleton<IValidator<BibliographicDescription>, BibliographicDescriptionValidator>();
        services.TryAddSingleton<IValidator<TitleStatement>, TitleStatementValidator>();
        services.TryAddSingleton<IValidator<Contributor>, ContributorValidator>();
        services.TryAddSingleton<IValidator<PublicationStatement>, PublicationStatementValidator>();
        services.TryAddSingleton<IValidator<RecordIdentifier>, RecordIdentifierValidator>();
        services.TryAddSingleton<IValidator<ClassificationNumber>, ClassificationNumberValidator>();
        services.TryAddSingleton<IValidator<CallNumber>, CallNumberValidator>();
        services.TryAddSingleton<IValidator<SourceRecord>, SourceRecordValidator>();
        services.TryAddSingleton<IValidator<HoldingDetails>, HoldingDetailsValidator>();
        services.TryAddSingleton<IValidator<ItemDetails>, ItemDetailsValidator>();
        services.TryAddSingleton<IValidator<OpeningCalendar>, OpeningCalendarValidator>();
        services.TryAddSingleton<IValidator<RuleSet>, RuleSetValidator>();
        services.TryAddSingleton<IValidator<RuleSets>, RuleSetsValidator>();
        services.TryAddSingleton<IValidator<CirculationProfile>, CirculationProfileValidator>();
        services.TryAddSingleton<IValidator<BorrowerDetails>, BorrowerDetailsValidator>();
        services.TryAddSingleton<IValidator<CommandStamp>, CommandStampValidator>();
        services.TryAddSingleton<IValidator<BorrowerCommand>, BorrowerCommandValidator>();
        services.TryAddSingleton<IValidator<LoanCommand>, LoanCommandValidator>();
        services.TryAddSingleton<IValidator<ReturnBatch>, ReturnBatchValidator>();
        services.TryAddSingleton<IValidator<RequestCommand>, RequestCommandValidator>();
        services.TryAddSingleton<IValidator<FeeCommand>, FeeCommandValidator>();
        services.TryAddSingleton<IValidator<ItemCirculationCommand>, ItemCirculationCommandValidator>();
        services.TryAddSingleton<IValidator<OfflineBatch>, OfflineBatchValidator>();
        services.TryAddSingleton<IValidator<FineTerms>, FineTermsValidator>();
        services.TryAddSingleton<IValidator<SuspensionTerms>, SuspensionTermsValidator>();
        services.TryAddSingleton<IValidator<RentalTerms>, RentalTermsValidator>();
        services.TryAddSingleton<IValidator<LossTerms>, LossTermsValidator>();
        services.TryAddSingleton<IValidator<FundDetails>, FundDetailsValidator>();
        services.TryAddSingleton<IValidator<OrderDetails>, OrderDetailsValidator>();
        services.TryAddSingleton<IValidator<InvoiceDetails>, InvoiceDetailsValidator>();
    }

    private sealed record MedLibBuilder(IServiceCollection Services) : IMedLibBuilder;
}
