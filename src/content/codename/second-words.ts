/**
 * Animals, plants and things of the house; none that people call attackers by, as they do bears and spiders, and
 * nothing of the name that everybody gives as an example.
 */
export const secondWords: readonly string[] = `
  abacus accordion acorn albatross alder almond alpaca anemone antelope apple armadillo aspen aster avocado badger
  bagel bagpipe balloon banjo barley barrel basket bassoon beaver begonia biscuit bison blackbird blanket bluebell
  bobbin bonnet bookend bramble brioche brook broom bugle bumblebee bunting burrow butterfly button cactus camel
  camellia candle canoe cape capybara caribou carrot cashew cello chamois chickadee chinchilla chipmunk clarinet
  clematis clog cockatoo comet coracle cormorant cornflower cottage cowslip crayon cricket crocus crumpet cuckoo
  cupcake curlew cushion cygnet cymbal daffodil dahlia daisy dandelion dolphin donkey dormouse dove dragonfly drum
  duckling dumpling easel echidna egret elk emu fern ferret fiddle fig finch firefly flamingo flute foxglove freesia
  gazelle gecko gerbil giraffe glacier gnome goldfinch goose gopher grape grouse guitar hammock hamster hare harp
  hedgehog hedgerow hibiscus hippo hollyhock hoopoe hyacinth ibex iguana impala iris jackdaw jay jellybean kangaroo
  kazoo kestrel kettle kingfisher kite kiwi koala koi lantern lark lemming lemur lily llama lobster lupin lute macaw
  magnolia magpie manatee mandolin mango marigold marmot marten meadow meerkat mitten mongoose moose moth muffin
  mushroom narwhal nectarine newt nightingale nuthatch oboe ocarina octopus okapi opossum orchard oriole osprey
  ostrich otter owl oyster pancake pansy papaya parasol parrot parsnip peacock pear pebble pelican penguin peony
  petunia pheasant piccolo pigeon pillow plover polecat poncho pony porcupine porpoise pretzel puffin pumpkin quail
  quince quokka quoll rabbit raccoon radish raven reindeer robin rowan sandpiper saxophone scarf seahorse seal skylark
  sloth snail snowdrop sparrow squirrel starfish starling stoat stork sunflower swallow swan sycamore tamarind
  tambourine tapir teacup teapot tern thimble thistle thrush toucan trombone truffle trumpet tulip turnip turtle
  ukulele viola vole waffle wallaby walrus warbler weasel wombat woodpecker wren xylophone yak yarrow zebra
  zinnia zither
`
  .trim()
  .split(/\s+/);
