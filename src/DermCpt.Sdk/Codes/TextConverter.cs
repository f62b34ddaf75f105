using System.ComponentModel;
using System.Globalization;

namespace DermCpt;

/// <summary>Lets configuration, route values and property grids turn texts into a value and back. Thread-safe: no state.</summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed class TextConverter<T> : TypeConverter
    where T : IParsable<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, CultureInfo.InvariantCulture) : throw GetConvertFromException(value);

    public override object ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T given && destinationType == typeof(string) ? given.ToString()! : throw GetConvertToException(value, destinationType);
}
