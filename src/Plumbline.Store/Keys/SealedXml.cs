using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Plumbline.Store;

/// <summary>Seals the secret of a protection key with the key of the host.</summary>
internal sealed class SealedXmlEncryptor(RecordSeal seal) : IXmlEncryptor
{
    /// <inheritdoc />
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        byte[] made = seal.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), SealedXmlDecryptor.Place);
        return new(new XElement("sealed", Convert.ToBase64String(made)), typeof(SealedXmlDecryptor));
    }
}

/// <summary>Opens the secret of a protection key. The framework makes it, by the name that stands in the key.</summary>
public sealed class SealedXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    internal static ReadOnlySpan<byte> Place => "protection key"u8;

    /// <inheritdoc />
    /// <exception cref="StoreUnavailableException">It was sealed with a key that this host does not have.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        byte[] plain = services.GetRequiredService<RecordSeal>().Open(Convert.FromBase64String(encryptedElement.Value), Place).OrThrow();
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
