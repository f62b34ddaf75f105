using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace DermCpt.DataCompiler;

/// <summary>Takes out of a documentation file what no host can see: an assembly's internal types and members.</summary>
internal static class PublicDocumentation
{
    internal static void Keep(string assembly, string documentation)
    {
        var visible = VisibleNames(assembly);
        var page = XDocument.Load(documentation, LoadOptions.PreserveWhitespace);
        var hidden = page.Descendants("member").Where(member => !visible.Contains(NameOf(member.Attribute("name")!.Value))).ToList();
        foreach (var member in hidden)
        {
            (member.NextNode as XText)?.Remove();
            member.Remove();
        }

        File.WriteAllText(documentation, page.Declaration + "\n" + page, new UTF8Encoding(false));
    }

    /// <summary>Types, and members without their parameters: overloads of a visible name stay together.</summary>
    private static HashSet<string> VisibleNames(string assembly)
    {
        using var file = File.OpenRead(assembly);
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (NameOf(reader, type) is not { } name)
            {
                continue;
            }

            _ = names.Add(name);
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(static method => IsVisible(method.Attributes)))
            {
                _ = names.Add($"{name}.{reader.GetString(method.Name).Replace('.', '#')}");
            }

            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(static field => (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem))
            {
                _ = names.Add($"{name}.{reader.GetString(field.Name)}");
            }

            foreach (var property in type.GetProperties().Select(reader.GetPropertyDefinition))
            {
                var accessors = property.GetAccessors();
                if (IsVisible(reader, accessors.Getter) || IsVisible(reader, accessors.Setter))
                {
                    _ = names.Add($"{name}.{reader.GetString(property.Name)}");
                }
            }
        }

        return names;
    }

    /// <summary>A type's full name as documentation has it; null where it or one around it cannot be seen.</summary>
    private static string? NameOf(MetadataReader reader, TypeDefinition type)
    {
        var visibility = type.Attributes & TypeAttributes.VisibilityMask;
        if (type.GetDeclaringType() is { IsNil: false } outer)
        {
            return visibility is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem && NameOf(reader, reader.GetTypeDefinition(outer)) is { } around
                ? $"{around}.{reader.GetString(type.Name)}"
                : null;
        }

        return visibility == TypeAttributes.Public ? $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}" : null;
    }

    /// <summary><c>M:A.B.C``1(D)</c> as <c>A.B.C</c>.</summary>
    private static string NameOf(string id)
    {
        var end = id.AsSpan(2).IndexOfAny('(', '~');
        var name = end < 0 ? id[2..] : id[2..(end + 2)];
        var generic = name.IndexOf("``", StringComparison.Ordinal);
        return generic < 0 ? name : name[..generic];
    }

    private static bool IsVisible(MetadataReader reader, MethodDefinitionHandle method) => !method.IsNil && IsVisible(reader.GetMethodDefinition(method).Attributes);

    private static bool IsVisible(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;
}
