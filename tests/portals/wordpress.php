<?php
/**
 * The plugin for WordPress without WordPress: what it registers, and what its blocks and shortcodes write. The functions of
 * WordPress stand here as their documentation has them, as far as the plugin calls them.
 *
 * Run by `cargo xtask test embeds`: php wordpress.php <the folder of the plugin>
 *
 * @package LLO_Dialogue
 */

define( 'ABSPATH', __DIR__ );

$actions    = array();
$shortcodes = array();
$blocks     = array();
$enqueued   = array();
$locale     = 'nl_NL';

class WP_Block {
	public $name;

	public function __construct( $name ) {
		$this->name = $name;
	}
}

function add_action( $hook, $callback ) {
	$GLOBALS['actions'][ $hook ][] = $callback;
}

function add_shortcode( $tag, $callback ) {
	$GLOBALS['shortcodes'][ $tag ] = $callback;
}

function register_block_type( $folder, $arguments ) {
	$metadata = json_decode( file_get_contents( $folder . '/block.json' ), true );

	$GLOBALS['blocks'][ $metadata['name'] ] = $arguments + $metadata;
}

function plugins_url( $path, $plugin ) {
	return 'https://intranet.example/wp-content/plugins/' . basename( dirname( $plugin ) ) . '/' . $path;
}

function wp_json_file_decode( $file, $options ) {
	return json_decode( file_get_contents( $file ), $options['associative'] );
}

function wp_register_script( $handle, $address, $needs, $version, $in_footer ) {
	$GLOBALS['enqueued'][ $handle ] = compact( 'address', 'needs', 'version', 'in_footer' );
}

function wp_enqueue_script_module( $handle, $address, $needs, $version ) {
	$GLOBALS['enqueued'][ 'module ' . $handle ] = compact( 'address', 'needs', 'version' );
}

function wp_enqueue_style( $handle, $address, $needs, $version ) {
	$GLOBALS['enqueued'][ 'style ' . $handle ] = compact( 'address', 'needs', 'version' );
}

function get_locale() {
	return $GLOBALS['locale'];
}

function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}

function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}

function get_block_wrapper_attributes() {
	return 'class="wp-block"';
}

function force_balance_tags( $text ) {
	return $text;
}

/** Ours knows few tags; theirs knows many. Neither knows scripts. */
function wp_kses_post( $text ) {
	return preg_replace( '/ on\w+="[^"]*"/', '', strip_tags( $text, '<p><strong><em><a>' ) );
}

$failures = 0;

function same( $expected, $actual, $what ) {
	if ( $expected !== $actual ) {
		$GLOBALS['failures'] += 1;
		fwrite( STDERR, "$what\n  expected: " . var_export( $expected, true ) . "\n  actual:   " . var_export( $actual, true ) . "\n" );
	}
}

function holds( $is_so, $what ) {
	same( true, $is_so, $what );
}

ob_start();
$plugin = $argv[1];
require $plugin . '/llo-dialogue.php';
same( array(), $shortcodes, 'nothing is registered before WordPress is ready' );
array_map( 'call_user_func', $actions['init'] );
same( '', ob_get_clean(), 'nothing is written into the page' );

// What is registered.
same( array( 'llo_dialogue', 'llo_self_check', 'llo_board', 'llo_cards' ), array_keys( $shortcodes ), 'the shortcodes' );
same( array( 'llo-dialogue/dialogue', 'llo-dialogue/self-check', 'llo-dialogue/board', 'llo-dialogue/cards' ), array_keys( $blocks ), 'the blocks' );
$version = $enqueued['llo-dialogue-editor']['version'];
holds( 1 === preg_match( '/^\d+\.\d+\.\d+$/', $version ), 'the version was put into the plugin: ' . $version );
same( array( 'llo-dialogue-editor' ), array_keys( $enqueued ), 'no page gets our script before it has an element' );
$known = json_decode( file_get_contents( $plugin . '/attributes.json' ), true );
foreach ( $blocks as $name => $block ) {
	$own = $known[ substr( $name, strlen( 'llo-dialogue/' ) ) ];
	same( array_merge( array_keys( $own ), array( 'content' ) ), array_keys( $block['attributes'] ), "the attributes of $name" );
	same( 'llo-dialogue-editor', $block['editorScript'], "the editor's script of $name" );
}

// Shortcodes.
$shortcode = function ( $tag, $written = '', $content = '' ) use ( $shortcodes ) {
	return $shortcodes[ $tag ]( $written, $content, $tag );
};
$dutch     = $shortcode( 'llo_dialogue' );
holds( 1 === preg_match( '#^<llo-dialogue>Hier komen twee vragen [^<]+</llo-dialogue>$#', $dutch ), "the words of a Dutch site: $dutch" );
$module = $enqueued['module llo-dialogue'];
same( 'https://intranet.example/wp-content/plugins/llo-dialogue/llo/llo.js', $module['address'], 'our script' );
same( $version, $module['version'], 'the version of our script' );
holds( is_file( $plugin . '/llo/llo.js' ), 'our script is in the plugin' );

$english = $shortcode( 'llo_self_check', array( 'lang' => 'en-GB' ) );
holds( 0 === strpos( $english, '<llo-self-check lang="en-GB">Sentences about your development' ), "the words of an English element: $english" );
$locale = 'en_US';
holds( false !== strpos( $shortcode( 'llo_board' ), '>The facilitator’s board comes here.' ), 'the words of an English site' );
$locale = 'de_DE';
holds( false !== strpos( $shortcode( 'llo_board' ), '>Hier komt het bord' ), 'the words of any other site' );

same(
	'<llo-dialogue pole-top="proactive" session="" instance="a">Eigen <strong>woorden</strong></llo-dialogue>',
	$shortcode( 'llo_dialogue', array( 'pole_top' => 'proactive', 0 => 'session', 'instance' => 'a' ), ' Eigen <strong>woorden</strong> ' ),
	'attributes by either spelling, alone and with a value, and words of one’s own'
);
same(
	'<llo-board session-title="&quot;&gt;&lt;script&gt;x()&lt;/script&gt;">x</llo-board>',
	$shortcode( 'llo_board', array( 'session-title' => '"><script>x()</script>' ), 'x' ),
	'what stands in an attribute stays in it'
);
same(
	'<llo-board>ha x()</llo-board>',
	$shortcode(
		'llo_board',
		array(
			'onclick'         => 'x()',
			'broker-password' => 'x',
			'expires'         => '8h',
			'content'         => 'x',
			'style'           => 'x',
			'pole-top" x'     => 'x',
			0                 => 'onload',
		),
		'ha <script>x()</script>'
	),
	'what an element does not take is left out, and a script that is written between'
);

// Blocks.
$render = function ( $name, $given ) use ( $blocks ) {
	return $blocks[ $name ]['render_callback']( $given, '', new WP_Block( $name ) );
};
same(
	'<div class="wp-block"><llo-board floor-counts="7" auto-reveal="">Ons <em>bord</em></llo-board></div>',
	$render(
		'llo-dialogue/board',
		array(
			'floor-counts'    => 7,
			'auto-reveal'     => true,
			'broker-password' => 'x',
			'roles'           => array( 'no', 'text' ),
			'align'           => 'wide',
			'content'         => 'Ons <em onclick="x()">bord</em>',
		)
	),
	'a block of a board'
);
same(
	'<div class="wp-block"><llo-dialogue>x</llo-dialogue></div>',
	$render( 'llo-dialogue/dialogue', array( 'session' => false, 'content' => 'x' ) ),
	'what is off is not there'
);

echo 0 === $failures ? "the plugin writes what it should\n" : "$failures failed\n";
exit( 0 === $failures ? 0 : 1 );
