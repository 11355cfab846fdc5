using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Wutong.Tests.Walls;

/// <summary>What an assembly calls outside itself, read from its metadata and code: which of its types calls which member.</summary>
internal static class Calls
{
    public sealed record Call(string Caller, string Type, string Member);

    public static List<Call> In(Assembly assembly)
    {
        using var pe = new PEReader(File.OpenRead(assembly.Location));
        var md = pe.GetMetadataReader();
        var wanted = new Dictionary<int, (string Type, string Member)>();
        foreach (var handle in md.MemberReferences)
        {
            var member = md.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            var type = md.GetTypeReference((TypeReferenceHandle)member.Parent);
            wanted[MetadataTokenOf(handle)] = ($"{md.GetString(type.Namespace)}.{md.GetString(type.Name)}", md.GetString(member.Name));
        }
        for (var row = 1; row <= md.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            var generic = md.GetMethodSpecification(handle).Method;
            if (generic.Kind == HandleKind.MemberReference && wanted.TryGetValue(MetadataTokenOf((MemberReferenceHandle)generic), out var target)) wanted[MetadataTokenOf(handle)] = target;
        }

        var calls = new List<Call>();
        foreach (var typeHandle in md.TypeDefinitions)
        {
            var type = md.GetTypeDefinition(typeHandle);
            var caller = OutermostName(md, type);
            foreach (var methodHandle in type.GetMethods())
            {
                var method = md.GetMethodDefinition(methodHandle);
                if (method.RelativeVirtualAddress == 0) continue;
                var code = pe.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
                // call 28, callvirt 6F, newobj 73, ldftn FE06: each is followed by a token. Bytes that only look like one name no wanted member.
                for (var i = 0; i + 4 < code.Length; i++)
                {
                    if (code[i] is 0x28 or 0x6F or 0x73 or 0x06 && wanted.TryGetValue(BitConverter.ToInt32(code, i + 1), out var target))
                        calls.Add(new(caller, target.Type, target.Member));
                }
            }
        }
        return [.. calls.Distinct()];
    }

    private static int MetadataTokenOf(EntityHandle handle) => MetadataTokens.GetToken(handle);
    private static int MetadataTokenOf(MemberReferenceHandle handle) => MetadataTokenOf((EntityHandle)handle);

    /// <summary>An async method's code lies in a nested type: it counts as its owner's.</summary>
    private static string OutermostName(MetadataReader md, TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil) type = md.GetTypeDefinition(type.GetDeclaringType());
        return $"{md.GetString(type.Namespace)}.{md.GetString(type.Name)}";
    }
}
