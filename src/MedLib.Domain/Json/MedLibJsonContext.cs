using System.Text.Json.Serialization;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Identifiers.Checking;
using MedLib.Domain.Results;

namespace MedLib.Domain.Json;

/// <summary>The contracts that the compiler writes. A test holds that no state, event or command is missing.</summary>
[JsonSerializable(typeof(BibliographicRecord))]
[JsonSerializable(typeof(BibliographicEvent))]
[JsonSerializable(typeof(BibliographicCommand))]
[JsonSerializable(typeof(CatalogEntry))]
[JsonSerializable(typeof(Holding))]
[JsonSerializable(typeof(HoldingEvent))]
[JsonSerializable(typeof(HoldingCommand))]
[JsonSerializable(typeof(Item))]
[JsonSerializable(typeof(ItemEvent))]
[JsonSerializable(typeof(ItemCommand))]
[JsonSerializable(typeof(ShelfEntry))]
[JsonSerializable(typeof(ShelvingPractices))]
[JsonSerializable(typeof(Borrower))]
[JsonSerializable(typeof(BorrowerEvent))]
[JsonSerializable(typeof(BorrowerCommand))]
[JsonSerializable(typeof(BorrowerAccount))]
[JsonSerializable(typeof(BorrowerAccountEvent))]
[JsonSerializable(typeof(BorrowerAccountCommand))]
[JsonSerializable(typeof(Loan))]
[JsonSerializable(typeof(LoanEvent))]
[JsonSerializable(typeof(LoanCommand))]
[JsonSerializable(typeof(ItemCirculation))]
[JsonSerializable(typeof(ItemCirculationEvent))]
[JsonSerializable(typeof(ItemCirculationCommand))]
[JsonSerializable(typeof(RequestQueue))]
[JsonSerializable(typeof(RequestEvent))]
[JsonSerializable(typeof(RequestCommand))]
[JsonSerializable(typeof(ReturnAnswer))]
[JsonSerializable(typeof(LoanEntry))]
[JsonSerializable(typeof(RuleSet))]
[JsonSerializable(typeof(RuleSets))]
[JsonSerializable(typeof(ResolvedTerms))]
[JsonSerializable(typeof(RuleTrace))]
[JsonSerializable(typeof(Fund))]
[JsonSerializable(typeof(FundEvent))]
[JsonSerializable(typeof(FundCommand))]
[JsonSerializable(typeof(FundBalance))]
[JsonSerializable(typeof(PurchaseOrder))]
[JsonSerializable(typeof(OrderEvent))]
[JsonSerializable(typeof(OrderCommand))]
[JsonSerializable(typeof(OrderEntry))]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(InvoiceEvent))]
[JsonSerializable(typeof(InvoiceCommand))]
[JsonSerializable(typeof(ImportedRecord))]
[JsonSerializable(typeof(ExportedRecord))]
[JsonSerializable(typeof(ImportCommand))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(ValueList<Finding>))]
[JsonSerializable(typeof(RecordId))]
[JsonSerializable(typeof(HoldingId))]
[JsonSerializable(typeof(ItemId))]
[JsonSerializable(typeof(Barcode))]
[JsonSerializable(typeof(Isbn))]
[JsonSerializable(typeof(Issn))]
[JsonSerializable(typeof(NlmUniqueId))]
[JsonSerializable(typeof(NlmLegacyId))]
[JsonSerializable(typeof(Ismn))]
[JsonSerializable(typeof(Ean))]
[JsonSerializable(typeof(Lccn))]
[JsonSerializable(typeof(OclcNumber))]
[JsonSerializable(typeof(Doi))]
[JsonSerializable(typeof(PubMedId))]
[JsonSerializable(typeof(PmcId))]
[JsonSerializable(typeof(Orcid))]
[JsonSerializable(typeof(Isni))]
[JsonSerializable(typeof(Isil))]
[JsonSerializable(typeof(StandardNumberCheck))]
// Cases of the same name in two closed sets need names of their own.
[JsonSerializable(typeof(BibliographicCommand.Add), TypeInfoPropertyName = "RecordAdd")]
[JsonSerializable(typeof(BibliographicEvent.Added), TypeInfoPropertyName = "RecordAdded")]
[JsonSerializable(typeof(HoldingCommand.Add), TypeInfoPropertyName = "HoldingAdd")]
[JsonSerializable(typeof(HoldingEvent.Added), TypeInfoPropertyName = "HoldingAdded")]
[JsonSerializable(typeof(ItemCommand.Add), TypeInfoPropertyName = "ItemAdd")]
[JsonSerializable(typeof(ItemEvent.Added), TypeInfoPropertyName = "ItemAdded")]
[JsonSerializable(typeof(BibliographicCommand.Revise), TypeInfoPropertyName = "RecordRevise")]
[JsonSerializable(typeof(BibliographicEvent.Revised), TypeInfoPropertyName = "RecordRevised")]
[JsonSerializable(typeof(HoldingCommand.Revise), TypeInfoPropertyName = "HoldingRevise")]
[JsonSerializable(typeof(HoldingEvent.Revised), TypeInfoPropertyName = "HoldingRevised")]
[JsonSerializable(typeof(ItemCommand.Revise), TypeInfoPropertyName = "ItemRevise")]
[JsonSerializable(typeof(ItemEvent.Revised), TypeInfoPropertyName = "ItemRevised")]
[JsonSerializable(typeof(BorrowerCommand.Revise), TypeInfoPropertyName = "BorrowerRevise")]
[JsonSerializable(typeof(BorrowerEvent.Revised), TypeInfoPropertyName = "BorrowerRevised")]
[JsonSerializable(typeof(LoanEvent.Opened), TypeInfoPropertyName = "LoanOpened")]
[JsonSerializable(typeof(FundEvent.Opened), TypeInfoPropertyName = "FundOpened")]
[JsonSerializable(typeof(RequestCommand.Place), TypeInfoPropertyName = "RequestPlace")]
[JsonSerializable(typeof(RequestCommand.Cancel), TypeInfoPropertyName = "RequestCancel")]
[JsonSerializable(typeof(RequestCommand.Suspend), TypeInfoPropertyName = "RequestSuspend")]
[JsonSerializable(typeof(RequestCommand.Resume), TypeInfoPropertyName = "RequestResume")]
[JsonSerializable(typeof(RequestCommand.Reorder), TypeInfoPropertyName = "RequestReorder")]
[JsonSerializable(typeof(RequestCommand.Allocate), TypeInfoPropertyName = "RequestAllocate")]
[JsonSerializable(typeof(RequestCommand.Ship), TypeInfoPropertyName = "RequestShip")]
[JsonSerializable(typeof(RequestCommand.Arrive), TypeInfoPropertyName = "RequestArrive")]
[JsonSerializable(typeof(RequestCommand.Release), TypeInfoPropertyName = "RequestRelease")]
[JsonSerializable(typeof(RequestCommand.Fill), TypeInfoPropertyName = "RequestFill")]
[JsonSerializable(typeof(RequestCommand.Expire), TypeInfoPropertyName = "RequestExpire")]
[JsonSerializable(typeof(RequestEvent.Placed), TypeInfoPropertyName = "RequestPlacedEvent")]
[JsonSerializable(typeof(RequestEvent.Cancelled), TypeInfoPropertyName = "RequestCancelledEvent")]
[JsonSerializable(typeof(RequestEvent.Suspended), TypeInfoPropertyName = "RequestSuspendedEvent")]
[JsonSerializable(typeof(RequestEvent.Allocated), TypeInfoPropertyName = "RequestAllocatedEvent")]
[JsonSerializable(typeof(RequestEvent.Filled), TypeInfoPropertyName = "RequestFilledEvent")]
[JsonSerializable(typeof(RequestEvent.Released), TypeInfoPropertyName = "RequestReleasedEvent")]
[JsonSerializable(typeof(RequestEvent.Expired), TypeInfoPropertyName = "RequestExpiredEvent")]
[JsonSerializable(typeof(RequestState.Suspended), TypeInfoPropertyName = "RequestSuspendedState")]
[JsonSerializable(typeof(RequestState.Allocated), TypeInfoPropertyName = "RequestAllocatedState")]
[JsonSerializable(typeof(RequestState.InTransit), TypeInfoPropertyName = "RequestInTransitState")]
[JsonSerializable(typeof(RequestState.Ready), TypeInfoPropertyName = "RequestReadyState")]
[JsonSerializable(typeof(RequestState.Waiting), TypeInfoPropertyName = "RequestWaitingState")]
internal sealed partial class MedLibJsonContext : JsonSerializerContext;
