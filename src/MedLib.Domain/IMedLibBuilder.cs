using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain;

/// <summary>Goes on from <see cref="MedLibServiceCollectionExtensions.AddMedLibDomain"/>: chooses the store and how the library lends.</summary>
public interface IMedLibBuilder
{
    /// <summary>The services registered so far.</summary>
    IServiceCollection Services { get; }
}
