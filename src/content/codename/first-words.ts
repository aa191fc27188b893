/** Colours, cloths, woods and moods: nothing that could be taken for a fault, a thing we sell or somebody's name. */
export const firstWords: readonly string[] = `
  agate alabaster amber amethyst apricot aquamarine argyle auburn azure balmy bamboo basil beige beryl birch blithe
  bouncy brass breezy brindle bronze buff burgundy buttery calico calm cambric candid caramel carmine cedar celadon
  cerise chalky charcoal checked cheery cherry chestnut cinnamon citrine citrus clay clever clover cobalt cocoa copper
  coral corduroy cosy cream crimson crinkly crispy curly custard damask dapper dapple denim dotted downy dreamy drowsy
  dusky earnest ebony ecru eggshell elfin emerald fabled fawn feathery festive flannel flaxen fluffy folksy freckled
  frilly fuchsia fuzzy garnet gentle gilded ginger gleaming golden granite grassy hazel heather honey humble indigo
  ivory jade jasmine jaunty jolly jovial juniper khaki kindly knitted lacy lavender leafy lemon lilac linen lively
  lofty lucky lunar magenta mahogany malachite maple marble maroon mauve mellow merry minty mossy mottled muslin
  mustard nimble nutmeg oaken oatmeal ochre olive onyx opal orange orchid oval paisley pastel patient peach pearly
  pebbly peppermint pewter pine pink pistachio plaid playful plum polite poppy primrose puffy purple quaint quartz
  quiet quilted rosy round ruby ruffled russet rusty saffron sage sandy sapphire satin scarlet sepia sienna silken
  silver sleepy smiling snowy spotted sprightly spruce starry striped sturdy suede sunny tabby tangerine tartan tawny
  teal thrifty thyme tidy toasty topaz tranquil tufted turquoise tweed twinkly umber vanilla velvet verdant vermilion
  violet walnut wavy waxen whimsical wicker willow winsome wistful woolly yellow zesty zigzag
`
  .trim()
  .split(/\s+/);
