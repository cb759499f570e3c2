using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PartyWorkflow.Web.Display;

/// <summary><c>&lt;icon name="bell" /&gt;</c>: an icon of the sprite, hidden from screen readers; the word beside it speaks.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <summary>Where the icon is drawn, below the path of the site.</summary>
    internal static string Use(ViewContext view, string name) => $"<use href=\"{view.HttpContext.Request.PathBase.ToUriComponent()}/lib/icons.svg#{name}\"></use>";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ic");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Use(View, Name));
    }
}
